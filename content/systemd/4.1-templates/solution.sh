mkdir -p ~/agents/named-agent
cat > ~/agents/named-agent/agent.py <<'PYTHON'
import logging
import sys
import time

name = sys.argv[1]
logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("hello-agent")

log.info("agent %s starts", name)
count = 0
while True:
    count += 1
    log.info("Hello from %s, iteration %d", name, count)
    time.sleep(5)
PYTHON
{{if eq .Scope "user"}}mkdir -p ~/.config/systemd/user
{{end}}sudo tee /etc/systemd/system/hello-agent@.service >/dev/null <<EOF
[Unit]
Description=Hello Agent %i
After=network.target

[Service]
Type=simple
{{if ne .Scope "user"}}User=$(id -un)
{{end}}WorkingDirectory=$HOME/agents/named-agent
ExecStart=/usr/bin/python3 $HOME/agents/named-agent/agent.py %i
Restart=always
RestartSec=10

[Install]
WantedBy=multi-user.target
EOF
sudo systemctl daemon-reload
sudo systemctl restart hello-agent@1.service hello-agent@2.service hello-agent@3.service
