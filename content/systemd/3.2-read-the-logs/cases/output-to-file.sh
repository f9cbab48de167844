# title: repaired, and the lines go to a file
# want: fail output-elsewhere
# breaks: works
solve 3.2
sudo sed -i '/^ExecStart=/a StandardOutput=append:/tmp/log-agent.log\nStandardError=append:/tmp/log-agent.log' /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl restart log-agent
sleep 5
