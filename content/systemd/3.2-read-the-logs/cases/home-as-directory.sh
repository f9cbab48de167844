# title: WorkingDirectory=~, where there is no inbox
# want: fail not-repaired
# fault: missing-directory
# breaks: up before
solve 3.2
sudo sed -i 's/^WorkingDirectory=.*/WorkingDirectory=~/' /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl restart log-agent || true
sleep 3
