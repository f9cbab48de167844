# title: User= names nobody
# want: fail user-unknown
# breaks: up yours
sudo sed -i s/^User=.*/User=lerner/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
