# title: the drop-in empties ExecStart= first now; a refused unit is read again at the start
# want: pass
sudo mkdir /etc/systemd/system/hello-agent.service.d
cd /etc/systemd/system/hello-agent.service.d
printf '[Service]\nExecStart=/usr/bin/python3 -u /home/learner/agents/hello-agent/hello_agent.py\n' | sudo tee unbuffered.conf
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
sleep 1
printf '[Service]\nExecStart=\nExecStart=/usr/bin/python3 -u /home/learner/agents/hello-agent/hello_agent.py\n' | sudo tee unbuffered.conf
sudo systemctl start hello-agent
