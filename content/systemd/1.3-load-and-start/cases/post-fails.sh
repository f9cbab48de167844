# title: ExecStartPost= fails
# want: fail post-command-failed
# breaks: up
sudo sed -i -e '/^ExecStart=/a ExecStartPost=/usr/bin/touch /run/hello-agent.ok' -e s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
sleep 8
