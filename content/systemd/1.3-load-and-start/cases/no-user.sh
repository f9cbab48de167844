# title: no User=, so it runs as root
# want: fail runs-as-root
# breaks: yours
sudo sed -i /^User=/d /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
