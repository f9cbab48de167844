# title: a broken edit was reloaded under the running agent
# want: fail bad-setting
# breaks: current
sudo systemctl start hello-agent
sleep 1
sudo sed -i 's/^\[Service\]/[Services]/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
