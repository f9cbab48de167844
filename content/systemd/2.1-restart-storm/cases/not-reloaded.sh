# title: the limit was corrected, and not read
# want: fail not-reloaded
# breaks: limit
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i /^StartLimit/d /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
sudo sed -i '/^Description/a StartLimitIntervalSec=60\nStartLimitBurst=5' /etc/systemd/system/crash-agent.service
