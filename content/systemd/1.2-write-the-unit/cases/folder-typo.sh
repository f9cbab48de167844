# title: a typo in WorkingDirectory=
# want: fail chdir-missing
# breaks: directory
solve 1.2
sudo sed -i 's|^WorkingDirectory=.*|WorkingDirectory=/home/learner/agent|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
