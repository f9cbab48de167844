# title: a user that does not exist
# want: fail user-unknown
# breaks: user
solve 1.2
sudo sed -i 's/^User=.*/User=bob/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
