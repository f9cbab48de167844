# title: all three are stopped, and enabled
# want: fail stopped-by-hand
# breaks: running named
solve 4.1
sudo systemctl stop hello-agent@1 hello-agent@2 hello-agent@3
sudo systemctl enable hello-agent@1 hello-agent@2 hello-agent@3
