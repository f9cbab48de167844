# title: flapping: WorkingDirectory= is missing
# want: fail chdir-missing
# breaks: healed up
mv ~/agents/hello-agent/hello_agent.py ~/
rm -r ~/agents
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/python3 /home/learner/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
