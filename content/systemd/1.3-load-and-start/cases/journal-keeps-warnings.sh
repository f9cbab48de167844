# title: the journal keeps only warnings
# want: fail output-elsewhere
# breaks: speaks
sudo mkdir -p /etc/systemd/journald.conf.d
printf '[Journal]\nMaxLevelStore=warning\n' | sudo tee /etc/systemd/journald.conf.d/level.conf
sudo systemctl restart systemd-journald
sudo systemctl start hello-agent
sleep 10
