# title: the password in a start script that everybody may read
# want: fail secret-in-script
# breaks: secret
solve 2.3
printf '#!/bin/sh\nexport DATABASE_PASSWORD=%s\nexec python3 /home/learner/agents/web-agent/web_agent.py\n' "$(cat ~/agents/hello-store/database-password)" | sudo install -m 755 /dev/stdin /usr/local/bin/start-web
sudo sed -i -e 's|^ExecStart=.*|ExecStart=/usr/local/bin/start-web|' -e /^EnvironmentFile=/d /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
