# title: edited and reloaded, not restarted
# want: fail running-old-config
# breaks: current
sudo systemctl start hello-agent
sleep 1
sudo sed -i '/^User=/a Environment=GREETING=hi' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
