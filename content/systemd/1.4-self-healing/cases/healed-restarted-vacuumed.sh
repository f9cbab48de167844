# title: healed, then restarted, then the journal was vacuumed: nobody knows any more
# want: error history-gone
# breaks: healed
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 12
sudo systemctl restart hello-agent
sleep 2
sudo journalctl --rotate
sleep 1
sudo journalctl --vacuum-time=1s
