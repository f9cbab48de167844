# title: killed, and checked while systemd waits for RestartSec
# want: pass
sudo systemctl start hello-agent
sleep 1
sudo systemctl kill hello-agent
