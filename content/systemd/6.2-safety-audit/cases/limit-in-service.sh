# title: StartLimitIntervalSec= in [Service]
# want: fail key-ignored
# breaks: restarts reviewed
# fault: wrong-path
solve 6.2
sudo sed -i '/^StartLimit/d; s/^RestartSec=.*/&\nStartLimitIntervalSec=60/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
