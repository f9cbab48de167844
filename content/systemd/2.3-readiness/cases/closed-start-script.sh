# title: the password in a start script that only its owner may read
# want: pass
solve 2.3
printf '#!/bin/sh\nexport DATABASE_PASSWORD=%s\nexec python3 /home/learner/agents/web-agent/web_agent.py\n' "$(cat ~/agents/hello-store/database-password)" | install -m 700 /dev/stdin ~/start-web
sudo sed -i -e 's|^ExecStart=.*|ExecStart=/home/learner/start-web|' -e /^EnvironmentFile=/d /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
