# title: the agent is given a first line, and is run by its own path
# want: pass
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sed -i '1i #!/usr/bin/python3' ~/agents/crash-agent/crash_agent.py
chmod +x ~/agents/crash-agent/crash_agent.py
sudo sed -i -e 's,^ExecStart=/usr/bin/python3 ,ExecStart=,' -e s/^StartLimitBurst.*/StartLimitBurst=1/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
