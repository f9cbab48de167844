# title: a stop and a start prove nothing about a boot
# want: fail not-enabled
# breaks: enabled reached
sudo systemctl stop hello-agent
sudo systemctl start hello-agent
