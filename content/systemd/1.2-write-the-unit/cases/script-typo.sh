# title: a typo in the script's name
# want: fail script-missing
# breaks: command
solve 1.2
sudo sed -i 's/hello_agent.py/hello-agent.py/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
