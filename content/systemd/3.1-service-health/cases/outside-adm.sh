# title: none of this is read from the journal
# want: pass
solve 3.1
sudo gpasswd -d learner adm
sudo gpasswd -d learner systemd-journal
