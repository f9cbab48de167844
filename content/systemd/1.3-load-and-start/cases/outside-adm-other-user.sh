# title: who may not read the journal cannot see what another user's agent says
# want: error journal-blind
# breaks: speaks
sudo useradd --system agentuser
chmod 755 ~
sudo sed -i s/^User=.*/User=agentuser/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sudo gpasswd -d learner adm
sudo gpasswd -d learner systemd-journal
