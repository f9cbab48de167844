# title: a misspelt folder, until systemd gives up
# want: fail chdir-missing
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i 's#^WorkingDirectory=.*#WorkingDirectory=/home/learner/agent/crash#' /etc/systemd/system/crash-agent.service
grep -q '^WorkingDirectory=' /etc/systemd/system/crash-agent.service || sudo sed -i '/^ExecStart=/i WorkingDirectory=/home/learner/agent/crash' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
for _ in $(seq 60); do
	systemctl is-failed -q crash-agent && break
	sleep 1
done
sleep 1
