# title: who may not read the journal cannot know
# want: error journal-blind
# breaks: gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i s/^StartLimitBurst.*/StartLimitBurst=1/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
sleep 7
sudo gpasswd -d learner adm
sudo gpasswd -d learner systemd-journal
