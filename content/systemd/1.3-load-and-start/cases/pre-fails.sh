# title: ExecStartPre= fails
# want: fail pre-command-failed
# breaks: up yours speaks
sudo sed -i '/^ExecStart=/i ExecStartPre=/usr/bin/test -e /etc/hello-agent/env' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
