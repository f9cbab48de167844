# title: Restart=always gives up, too
# want: pass
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i -e s/^Restart=.*/Restart=always/ -e s/^StartLimitBurst.*/StartLimitBurst=1/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
