# title: User= added and reloaded, the process is still root's
# want: fail running-old-config
# breaks: yours current
sudo sed -i /^User=/d /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 1
sudo sed -i '/^Type=/a User=learner' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
