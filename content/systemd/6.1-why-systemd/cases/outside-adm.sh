# title: who may not read the whole journal still reads the lines of processes of their own
# want: pass
solve 6.1
sudo gpasswd -d learner adm
sudo gpasswd -d learner systemd-journal
