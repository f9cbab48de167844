# title: the limits in [Service]
# want: fail key-ignored
# breaks: limit reachable gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i -e /^StartLimit/d -e '/^RestartSec/a StartLimitIntervalSec=60\nStartLimitBurst=5' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
sleep 1
