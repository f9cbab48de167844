# title: killed, stopped while systemd waited, and started
# want: fail restarted-by-hand
# breaks: healed
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 1
sudo systemctl stop hello-agent
sudo systemctl start hello-agent
