# title: its file replaced by a link to /dev/null after it was enabled
# want: fail masked
# breaks: enabled
sudo systemctl enable hello-agent
sudo ln -sf /dev/null /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
