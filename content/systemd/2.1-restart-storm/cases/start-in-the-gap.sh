# title: started by hand while systemd waited: that counts as two starts
# want: pass
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i s/^StartLimitBurst.*/StartLimitBurst=3/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
sleep 2
sudo systemctl start crash-agent
