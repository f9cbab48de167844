# title: ExecStart= begins with sudo
# want: fail runs-as-root
# breaks: yours
sudo sed -i 's|^ExecStart=|ExecStart=/usr/bin/sudo |' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
