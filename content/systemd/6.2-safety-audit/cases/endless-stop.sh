# title: made safe, with a new warning
# want: fail stop-never-ends
# breaks: reviewed
# fault: wrong-path
solve 6.2
sudo sed -i 's/^Restart=/TimeoutStopSec=infinity\n&/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
