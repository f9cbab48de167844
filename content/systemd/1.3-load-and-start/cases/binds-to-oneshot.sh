# title: BindsTo= and After= a oneshot that ends
# want: fail dependency-failed
# breaks: up
printf '[Service]\nType=oneshot\nExecStart=/bin/true\n' | sudo tee /etc/systemd/system/prep.service >/dev/null
sudo sed -i -e 's/^After=.*/After=network.target prep.service\nBindsTo=prep.service/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
sleep 1
