# title: who may not read the journal cannot know
# want: error journal-blind
# breaks: healed
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 14
sudo gpasswd -d learner adm
sudo gpasswd -d learner systemd-journal
