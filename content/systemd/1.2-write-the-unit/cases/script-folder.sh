# title: the folder in place of the script
# want: fail script-missing
# breaks: command
solve 1.2
sudo sed -i 's|/hello_agent.py$||' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
