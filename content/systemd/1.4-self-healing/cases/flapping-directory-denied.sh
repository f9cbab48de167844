# title: flapping: the user may not enter WorkingDirectory=
# want: fail chdir-denied
# breaks: healed up
sudo useradd --system agentuser
chmod 700 ~
sudo sed -i s/^User=.*/User=agentuser/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
