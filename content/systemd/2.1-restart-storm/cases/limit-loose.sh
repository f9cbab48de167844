# title: ten starts in a minute
# want: fail limit-too-loose
# breaks: limit
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i s/^StartLimitBurst.*/StartLimitBurst=10/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
