# title: the journal was vacuumed, and the agent killed at once: how long it had been up is gone
# want: error history-gone
# breaks: healed
sleep 2
sudo journalctl --rotate --vacuum-size=1
kill "$(systemctl show -P MainPID hello-agent)"
sleep 14
