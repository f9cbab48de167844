# title: a backoff that the limit has room for
# want: pass
# only: trixie sid
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i -e s/^StartLimitInterval.*/StartLimitIntervalSec=5min/ -e s/^StartLimitBurst.*/StartLimitBurst=2/ -e '/^RestartSec/a RestartSteps=2\nRestartMaxDelaySec=7' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
