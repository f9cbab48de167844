# title: a drop-in empties BindsTo=, which takes nothing back
# want: fail requires-too-hard
# breaks: scheduler-gateway
sdlab solve 5.1 --print | sed s/^Requires=team-gateway/BindsTo=team-gateway/ | bash
sudo mkdir -p /etc/systemd/system/team-scheduler.service.d
printf '[Unit]\nBindsTo=\nRequires=team-gateway.service\n' | sudo tee /etc/systemd/system/team-scheduler.service.d/requires.conf
sudo systemctl daemon-reload
sudo systemctl restart team-scheduler
