# title: a shell starts the agent and appends its lines to a file
# want: fail output-elsewhere
# breaks: same
# fault: wrong-path
solve 6.2
sudo install -o learner -m 644 /dev/null /srv/agent.log
sudo sed -i 's|^ExecStart=\(.*\)|ExecStart=/bin/bash -c "exec \1 >> /srv/agent.log 2>\&1"|' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
sleep 8
