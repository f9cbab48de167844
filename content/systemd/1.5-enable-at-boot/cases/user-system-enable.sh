# title: --user: the system's unit of that name was enabled
# want: fail not-enabled
# scope: user
sed '/^Type=/a User=learner' ~/.config/systemd/user/hello-agent.service | sudo tee /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
