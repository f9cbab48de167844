# title: started through env, and RestartSec= edited and reloaded after the start
# want: pass
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/env PYTHONUNBUFFERED=1 python3 /home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 4
sudo sed -i s/^RestartSec=.*/RestartSec=12/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
