# title: flapping: User= names nobody
# want: fail user-unknown
# breaks: healed up
sudo sed -i s/^User=.*/User=lerner/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
