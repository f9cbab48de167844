# title: a section header is misspelt
# want: fail bad-setting
# breaks: up yours speaks
sudo sed -i 's/^\[Service\]/[Services]/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
