# title: the agent's own lines are enough
# want: pass
solve 3.2
sudo gpasswd -d learner adm
sudo gpasswd -d learner systemd-journal
