# title: limits by set-property, user and restarts in a drop-in
# want: pass
# fault: wrong-path
solve 6.2
sudo sed -i '/^User=/d; /^MemoryMax/d; /^TasksMax/d; /^Restart/d; /^StartLimit/d' /etc/systemd/system/unsafe-agent.service
sudo mkdir /etc/systemd/system/unsafe-agent.service.d
printf '[Unit]\nStartLimitIntervalSec=2min\n[Service]\nUser=learner\nRestart=always\nRestartSec=10\n' | sudo tee /etc/systemd/system/unsafe-agent.service.d/safe.conf >/dev/null
sudo systemctl daemon-reload
sudo systemctl set-property unsafe-agent MemoryMax=64M TasksMax=4
# systemd 252 wants this after a set-property beside a drop-in, and says so.
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
