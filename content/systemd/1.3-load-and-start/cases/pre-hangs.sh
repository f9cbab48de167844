# title: Type=notify, and the command before the program takes longer than the start may
# want: fail pre-command-failed
# breaks: up
sudo sed -i -e 's/^Type=.*/Type=notify\nTimeoutStartSec=2\nExecStartPre=\/bin\/sleep 60/' -e s/^Restart=.*/Restart=no/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
