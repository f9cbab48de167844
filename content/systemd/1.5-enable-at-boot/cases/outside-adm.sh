# title: none of this is read from the journal
# want: pass
sudo systemctl enable hello-agent
sudo gpasswd -d learner adm
sudo gpasswd -d learner systemd-journal
