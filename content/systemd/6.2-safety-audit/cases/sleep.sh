# title: sleep in place of the agent
# want: fail not-the-agent
# breaks: same
# fault: wrong-path
solve 6.2
sudo sed -i 's|^ExecStart=.*|ExecStart=/bin/sleep infinity|' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
