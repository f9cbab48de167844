# title: RestartSec=10min, killed, and checked without waiting
# want: pending waiting-for-restart
# options: no-wait
sudo sed -i s/^RestartSec=.*/RestartSec=10min/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 2
