# title: Type=notify waits for a READY=1 that never comes
# want: fail notify-never-ready
# breaks: up
sudo sed -i s/^Type=.*/Type=notify/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start --no-block hello-agent
sleep 2
