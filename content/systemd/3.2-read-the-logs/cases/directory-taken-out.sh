# title: WorkingDirectory= is taken out, so that the program looks in another folder
# want: fail not-repaired
# breaks: up before
solve 3.2
sudo sed -i /^WorkingDirectory=/d /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl restart log-agent
sleep 3
