# title: an interpreter that is not there
# want: fail exec-missing
# breaks: command gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i s,/usr/bin/python3,/usr/bin/python4, /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
sleep 1
