# title: Requires= a service that was stopped
# want: fail stopped-by-hand
# breaks: up
printf '[Service]\nExecStart=/bin/sleep infinity\n' | sudo tee /etc/systemd/system/db.service >/dev/null
sudo sed -i -e 's/^After=.*/After=network.target db.service\nRequires=db.service/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 1
sudo systemctl stop db
