# title: it runs as a user of its own
# want: pass
sudo useradd --system agentuser
chmod 755 ~
sudo sed -i s/^User=.*/User=agentuser/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
