# title: User= with a colon and the group
# want: fail bad-setting
solve 1.2
sudo sed -i 's|^User=.*|User=learner:learner|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
