# title: flapping: Type=forking
# want: fail forking-hangs
# breaks: healed up
sudo sed -i s/^Type=.*/Type=forking/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart --no-block hello-agent
sleep 2
