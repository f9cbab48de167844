# title: User= gets a name that nobody has, and the agent is not restarted
# want: fail running-old-config
# breaks: current
sudo systemctl start hello-agent
sleep 1
sudo sed -i s/^User=.*/User=learnr/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
