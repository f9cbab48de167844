# title: the alert remains active, so there is none at the next failure
# want: fail no-alert
# breaks: alert
sdlab solve 5.3 --print | sed '0,/^Type=oneshot/s//&\nRemainAfterExit=yes/' | bash
sudo systemctl reset-failed sick-agent
sudo systemctl start sick-agent
sleep 7
