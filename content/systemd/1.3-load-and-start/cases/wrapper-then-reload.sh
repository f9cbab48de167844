# title: started through a script of one's own, and RestartSec= edited and reloaded after the start
# want: pass
printf '#!/bin/sh\nexec python3 ~/agents/hello-agent/hello_agent.py\n' > ~/agents/hello-agent/start.sh
chmod +x ~/agents/hello-agent/start.sh
sudo sed -i -e 's|^ExecStart=.*|ExecStart=/home/learner/agents/hello-agent/start.sh|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 4
sudo sed -i s/^RestartSec=.*/RestartSec=12/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
