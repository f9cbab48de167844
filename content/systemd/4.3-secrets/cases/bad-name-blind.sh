# title: a name with a dash, and a learner who may not read the journal
# want: fail env-not-in-process
# breaks: process
sdlab solve 4.3 --print | sed s/^API_KEY/API-KEY/ | bash
sudo gpasswd -d learner adm
sudo gpasswd -d learner systemd-journal
