# title: a comment behind the interval
# want: fail value-ignored
# breaks: limit reachable
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i 's/^StartLimitIntervalSec.*/&  # one minute/' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
