# title: ExecStart= edited and reloaded, not restarted
# want: fail running-old-config
# breaks: current
sudo systemctl start hello-agent
sleep 1
sudo sed -i 's|python3 |python3 -u |' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
