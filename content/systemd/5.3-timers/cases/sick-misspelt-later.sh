# title: the check told the storm, and then its unit gets a name that nobody has
# want: fail script-ignores-state
# breaks: storm
solve 5.3
sudo sed -i 's/sick-agent$/sik-agent/' /etc/systemd/system/agent-check.service
sudo systemctl daemon-reload
sudo systemctl start agent-check
sleep 2
