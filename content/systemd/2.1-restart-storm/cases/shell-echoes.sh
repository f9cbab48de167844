# title: a shell that says what the agent says, and fails
# want: fail other-program
# breaks: agent
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i -e "s,^ExecStart=.*,ExecStart=/bin/sh -c 'echo Crash agent starts; exit 1; python3 /home/learner/agents/crash-agent/crash_agent.py'," -e s/^StartLimitBurst.*/StartLimitBurst=1/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
