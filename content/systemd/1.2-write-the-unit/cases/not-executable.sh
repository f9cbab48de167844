# title: the script itself, not executable
# want: fail exec-not-executable
# breaks: command
solve 1.2
sudo sed -i 's|^ExecStart=.*python3 |ExecStart=|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
