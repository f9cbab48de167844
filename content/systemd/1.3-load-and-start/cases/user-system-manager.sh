# title: --user: started as the system's unit of that name
# want: fail running-by-hand
# scope: user
sed '/^Type=/a User=learner' ~/.config/systemd/user/hello-agent.service | sudo tee /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 2
