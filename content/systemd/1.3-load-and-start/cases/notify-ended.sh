# title: Type=notify waits for a READY=1 that never comes, and systemd ends the program for it
# want: fail notify-never-ready
# breaks: up
sudo sed -i -e 's/^Type=.*/Type=notify\nTimeoutStartSec=2/' -e s/^Restart=.*/Restart=no/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
