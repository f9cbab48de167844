# title: who may not read the journal cannot know
# want: error journal-blind
# breaks: gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i s/^StartLimitBurst.*/StartLimitBurst=1/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
until systemctl is-failed --quiet crash-agent; do sleep 0.5; done
sudo gpasswd -d learner adm
sudo gpasswd -d learner systemd-journal
