# title: flapping: Type=notify without READY=1
# want: fail notify-never-ready
# breaks: healed up
sudo sed -i s/^Type=.*/Type=notify/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart --no-block hello-agent
sleep 2
