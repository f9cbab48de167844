# title: a drop-in empties Requires=, which takes nothing back
# want: fail requires-too-hard
# breaks: wants
sdlab solve 4.4 --print | sed s/^Wants=/Requires=/ | bash
sudo mkdir -p /etc/systemd/system/order-agent.service.d
printf '[Unit]\nRequires=\nWants=slow-db.service\n' | sudo tee /etc/systemd/system/order-agent.service.d/wants.conf
sudo systemctl daemon-reload
sudo systemctl stop order-agent slow-db
sudo systemctl start order-agent
