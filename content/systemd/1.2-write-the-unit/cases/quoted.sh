# title: quotes around each word, and WantedBy= in quotes
# want: pass
solve 1.2
sudo sed -i -e 's|^ExecStart=.*|ExecStart="/usr/bin/python3" "/home/learner/agents/hello-agent/hello_agent.py"|' -e 's/^WantedBy=.*/WantedBy="multi-user.target"/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
