# title: the journal was rotated after the restart
# want: pass
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 14
sudo journalctl --rotate
