# title: the same without waiting
# want: pending waiting-for-restart
# breaks: up
# options: no-wait
sudo systemctl enable hello-agent
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 1
