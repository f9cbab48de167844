# title: never ready, and ended by systemd again and again
# want: fail notify-never-ready
# breaks: ready up
solve 2.3
sudo sed -i -e 's|^ExecStart=|ExecStart=/usr/bin/env -u NOTIFY_SOCKET |' -e '/^Type=/a TimeoutStartSec=3' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent || true
