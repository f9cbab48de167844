# title: User=$USER
# want: fail user-unknown
# breaks: user
solve 1.2
sudo sed -i 's/^User=.*/User=$USER/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
