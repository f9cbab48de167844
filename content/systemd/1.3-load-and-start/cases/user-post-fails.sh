# title: --user: ExecStartPost= fails
# want: fail post-command-failed
# breaks: up
# scope: user
sed -i '/^ExecStart=/a ExecStartPost=/usr/bin/touch /run/hello-agent.ok' ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
systemctl --user start hello-agent || true
