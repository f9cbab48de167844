# title: RestartSteps= makes the pauses grow, and the limit is still reached
# want: pass
# fault: wrong-path
# only: trixie sid
solve 6.2
sudo sed -i -e 's/^RestartSec=.*/RestartSec=1\nRestartSteps=3\nRestartMaxDelaySec=15/' -e 's/^StartLimitIntervalSec=.*/StartLimitIntervalSec=120/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
