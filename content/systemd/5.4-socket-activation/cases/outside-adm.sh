# title: somebody checks who may not read the system journal
# want: pass
solve 5.4
sudo gpasswd -d learner adm
sudo gpasswd -d learner systemd-journal
