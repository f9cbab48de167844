# title: env, a numeric user, and the folder ~
# want: pass
# fault: wrong-path
solve 6.2
sudo sed -i -e 's|^ExecStart=.*|ExecStart=/usr/bin/env python3 agents/unsafe-agent/unsafe_agent.py|' -e 's|^WorkingDirectory=.*|WorkingDirectory=~|' -e 's/^User=.*/User=1000/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
