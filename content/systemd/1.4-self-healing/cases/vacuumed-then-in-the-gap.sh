# title: the journal was vacuumed, and the agent killed after that, just now
# want: pass
sleep 2
sudo journalctl --rotate --vacuum-size=1
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 1
