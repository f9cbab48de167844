# title: sick-agent has failed for good a second time, with an alert
# want: pass
solve 5.3
sudo systemctl reset-failed sick-agent
sudo systemctl start sick-agent
sleep 7
