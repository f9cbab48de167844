# title: a user that does not exist, until systemd gives up
# want: fail user-unknown
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i 's/^User=.*/User=leaner/' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
for _ in $(seq 60); do
	systemctl is-failed -q crash-agent && break
	sleep 1
done
sleep 1
