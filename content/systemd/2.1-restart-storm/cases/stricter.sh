# title: stricter: two starts in ten minutes, a longer pause
# want: pass
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i -e s/^StartLimitInterval.*/StartLimitIntervalSec=10min/ -e s/^StartLimitBurst.*/StartLimitBurst=2/ -e s/^RestartSec.*/RestartSec=6/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
