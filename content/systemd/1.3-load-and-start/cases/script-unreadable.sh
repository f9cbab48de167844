# title: the user may not read the script
# want: fail file-denied
# breaks: up
sudo useradd --system agentuser
chmod 755 ~
chmod 600 ~/agents/hello-agent/hello_agent.py
sudo sed -i s/^User=.*/User=agentuser/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
