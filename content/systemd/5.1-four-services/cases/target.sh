# title: a target starts and stops all of them
# want: pass
printf '[Unit]\nDescription=The team\nWants=team-gateway.service team-worker.service team-scheduler.service team-monitor.service\n' | sudo tee /etc/systemd/system/team.target
sdlab solve 5.1 --print | sed '/^Description=/a PartOf=team.target
/^sudo systemctl restart/,$d' | bash
sudo systemctl start team.target
