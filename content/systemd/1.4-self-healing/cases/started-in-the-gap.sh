# title: systemctl start in the gap only shortens the wait
# want: pass
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 2
sudo systemctl start hello-agent
