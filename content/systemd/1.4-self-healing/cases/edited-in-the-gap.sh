# title: killed, and RestartSec= shortened while systemd waited
# want: pass
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 2
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 10
