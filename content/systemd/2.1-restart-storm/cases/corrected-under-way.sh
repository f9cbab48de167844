# title: started without a limit, corrected while it failed on and on
# want: pass
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i /^StartLimit/d /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
sleep 7
sudo sed -i '/^Description/a StartLimitIntervalSec=60\nStartLimitBurst=2' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
