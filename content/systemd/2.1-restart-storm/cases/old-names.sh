# title: the old name in the old section
# want: pass
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i -e /^StartLimit/d -e '/^RestartSec/a StartLimitInterval=60\nStartLimitBurst=1' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
