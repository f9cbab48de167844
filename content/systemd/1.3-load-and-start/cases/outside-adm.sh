# title: who may not read the system journal still reads the agent's lines
# want: pass
sudo gpasswd -d learner adm
sudo gpasswd -d learner systemd-journal
sudo systemctl start hello-agent
