# title: an interpreter that does not exist
# want: fail exec-missing
# breaks: command
solve 1.2
sudo sed -i 's|/usr/bin/python3|/usr/local/bin/python3|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
