# title: StartLimitIntervalSec=0
# want: fail limit-unset
# breaks: limit gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i s/^StartLimitIntervalSec.*/StartLimitIntervalSec=0/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
sleep 1
