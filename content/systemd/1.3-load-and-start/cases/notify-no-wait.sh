# title: Type=notify, and the agent has not said READY=1 yet
# want: pending job-running
# options: no-wait
# breaks: up
sudo sed -i s/^Type=.*/Type=notify/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start --no-block hello-agent
sleep 1
