# title: a script that is not there
# want: fail script-missing
# breaks: command gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i s/crash_agent.py/crash-agent.py/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
sleep 1
