# title: started through a shell, and RestartSec= edited and reloaded after the start
# want: pass
sudo sed -i -e 's|^ExecStart=.*|ExecStart=/bin/sh -c "cd /tmp \&\& exec /usr/bin/python3 /home/learner/agents/hello-agent/hello_agent.py"|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 4
sudo sed -i s/^RestartSec=.*/RestartSec=12/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
