# title: killed, and restarted by hand while systemd waited
# want: fail restarted-by-hand
# breaks: healed
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 1
sudo systemctl restart hello-agent
