# title: the .wants link leads to /dev/null
# want: fail not-enabled
# breaks: enabled reached
sudo mkdir -p /etc/systemd/system/multi-user.target.wants
sudo ln -s /dev/null /etc/systemd/system/multi-user.target.wants/hello-agent.service
sudo systemctl daemon-reload
