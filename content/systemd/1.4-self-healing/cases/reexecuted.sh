# title: the manager re-executed itself after the restart
# want: pass
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 12
sudo systemctl daemon-reexec
