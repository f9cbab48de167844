# title: somebody checks who may not read the system journal
# want: error journal-blind
# breaks: regular alert
solve 5.3
sudo gpasswd -d learner adm
sudo gpasswd -d learner systemd-journal
