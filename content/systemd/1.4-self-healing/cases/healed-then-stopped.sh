# title: healed, then stopped
# want: fail stopped-by-hand
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 6
sudo systemctl stop hello-agent
