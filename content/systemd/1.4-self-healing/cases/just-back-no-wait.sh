# title: checked in the first second after the restart
# want: pending settling
# breaks: healed up
# options: no-wait
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 2
sudo systemctl start hello-agent
