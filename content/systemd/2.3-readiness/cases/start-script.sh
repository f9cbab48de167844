# title: a start script that reads the password from its closed file
# want: pass
solve 2.3
printf '#!/bin/sh\nDATABASE_PASSWORD=$(cat /home/learner/agents/hello-store/database-password)\nexport DATABASE_PASSWORD\nexec python3 /home/learner/agents/web-agent/web_agent.py\n' | sudo install -m 755 /dev/stdin /usr/local/bin/start-web
sudo sed -i -e 's|^ExecStart=.*|ExecStart=/usr/local/bin/start-web|' -e /^EnvironmentFile=/d /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
