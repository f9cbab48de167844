# title: killed, back, killed again
# want: pass
sudo sed -i s/^RestartSec=.*/RestartSec=3/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 2
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 5
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 4
