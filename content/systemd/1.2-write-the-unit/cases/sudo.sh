# title: sudo in ExecStart=
# want: fail runs-as-root
# breaks: user
solve 1.2
sudo sed -i 's|^ExecStart=|&/usr/bin/sudo |' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
