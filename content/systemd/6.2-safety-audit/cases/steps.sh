# title: RestartSteps= makes the pauses grow beyond the limit
# want: fail limit-unreachable
# breaks: restarts reviewed
# fault: wrong-path
# only: trixie sid
solve 6.2
sudo sed -i 's/^RestartSec=.*/RestartSec=5\nRestartSteps=3\nRestartMaxDelaySec=60/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
