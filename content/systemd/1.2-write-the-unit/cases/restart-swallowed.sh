# title: a backslash at the end of the line before
# want: fail restart-disabled
# breaks: restart
solve 1.2
sudo sed -i 's|hello_agent.py$|& \\|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
