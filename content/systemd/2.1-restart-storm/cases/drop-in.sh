# title: the limits and the pause in a drop-in
# want: pass
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i '/^StartLimit/d;/^RestartSec/d' /etc/systemd/system/crash-agent.service
sudo mkdir /etc/systemd/system/crash-agent.service.d
printf '[Unit]\nStartLimitIntervalSec=1min\nStartLimitBurst=1\n[Service]\nRestartSec=5000ms\n' | sudo tee /etc/systemd/system/crash-agent.service.d/storm.conf
sudo systemctl daemon-reload
sudo systemctl start crash-agent
