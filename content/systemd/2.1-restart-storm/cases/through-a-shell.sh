# title: a shell enters the folder and becomes the agent
# want: pass
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i -e "s,^ExecStart=.*,ExecStart=/bin/sh -c 'cd /home/learner/agents/crash-agent \&\& exec python3 -u crash_agent.py'," -e /^WorkingDirectory/d -e s/^StartLimitBurst.*/StartLimitBurst=1/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
