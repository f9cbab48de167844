# title: killed, and stopped while systemd waited
# want: fail stopped-by-hand
# breaks: healed up
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 1
sudo systemctl stop hello-agent
