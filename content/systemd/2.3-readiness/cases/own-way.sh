# title: another user, another folder, Restart=always, a second environment file that is no secret
# want: pass
sudo useradd --system agentuser
sudo mkdir /opt/web-agent /etc/web-agent
sudo cp ~/agents/web-agent/web_agent.py /opt/web-agent/
echo LOG_LEVEL=info | sudo tee /etc/web-agent/public.env
sudo install -m 640 -g agentuser /dev/null /etc/web-agent/secret.env
echo "DATABASE_PASSWORD=\"$(cat ~/agents/hello-store/database-password)\"" | sudo tee /etc/web-agent/secret.env >/dev/null
sudo mkdir -p /usr/local/lib/systemd/system
sudo tee /usr/local/lib/systemd/system/web-agent.service <<'UNIT'
[Unit]
Wants=network-online.target hello-cache.service hello-db.service
After=network-online.target hello-cache.service hello-db.service
[Service]
Type=notify
NotifyAccess=all
User=agentuser
ExecStart=/usr/bin/env python3 -u /opt/web-agent/web_agent.py
EnvironmentFile=-/etc/web-agent/public.env
EnvironmentFile=/etc/web-agent/secret.env
Restart=always
RestartSec=1
TimeoutStartSec=30
UNIT
sudo systemctl start web-agent
