# title: neither enabled nor running
# want: fail not-enabled
# breaks: enabled reached up
sudo systemctl stop hello-agent
