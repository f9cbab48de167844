# title: WorkingDirectory= with .. in it
# want: fail bad-setting
solve 1.2
sudo sed -i 's|^WorkingDirectory=.*|WorkingDirectory=/home/learner/agents/../agents/hello-agent|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
