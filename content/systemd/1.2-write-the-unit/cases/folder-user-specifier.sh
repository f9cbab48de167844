# title: %u in WorkingDirectory=
# want: fail chdir-missing
solve 1.2
sudo sed -i 's|^WorkingDirectory=.*|WorkingDirectory=/home/%u/agents/hello-agent|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
