# title: pauses that are too long for the limit
# want: fail limit-unreachable
# breaks: reachable gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i s/^RestartSec.*/RestartSec=15s/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
sleep 1
