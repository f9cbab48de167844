# title: the script's name has a typo
# want: fail script-missing
# breaks: up
sudo sed -i s/hello_agent.py/hello-agent.py/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
