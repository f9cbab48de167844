# title: enabled, and checked while systemd waits for RestartSec
# want: pass
sudo systemctl enable hello-agent
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
