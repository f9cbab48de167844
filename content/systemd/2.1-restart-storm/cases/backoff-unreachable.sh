# title: a backoff that outgrows the limit
# want: fail limit-unreachable
# breaks: gave-up
# only: trixie sid
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i '/^RestartSec/a RestartSteps=3\nRestartMaxDelaySec=5min' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
