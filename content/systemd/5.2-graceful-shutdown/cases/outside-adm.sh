# title: somebody checks who may not read the system journal
# want: error journal-blind
# breaks: clean finished
solve 5.2
sudo gpasswd -d learner adm
sudo gpasswd -d learner systemd-journal
