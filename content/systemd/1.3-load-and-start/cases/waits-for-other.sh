# title: After= and Wants= a oneshot that never ends
# want: pending job-running
printf '[Service]\nType=oneshot\nExecStart=/bin/sleep infinity\n' | sudo tee /etc/systemd/system/prep.service >/dev/null
sudo sed -i -e 's/^After=.*/After=network.target prep.service\nWants=prep.service/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start --no-block hello-agent
sleep 1
