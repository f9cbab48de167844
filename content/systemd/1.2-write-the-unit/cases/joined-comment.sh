# title: a comment between two joined lines
# want: pass
solve 1.2
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/python3 \\\n# the script\n    /home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
