# title: started through env, and its variables edited and reloaded after the start
# want: fail running-old-config
# breaks: current
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/env A=1 python3 /home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 4
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/env A=1 python3 -u /home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
