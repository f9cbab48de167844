# title: a closed file in a folder that is open to all
# want: fail env-file-mode
# breaks: mode
solve 4.3
sudo chmod 777 /etc/hello-agent
