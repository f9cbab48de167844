# title: killed, and stopped while systemd waited; the run before it was restarted by hand
# want: fail restarted-by-hand
# breaks: healed
sudo sed -i s/^RestartSec=.*/RestartSec=8/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
sudo systemctl restart hello-agent
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 1
sudo systemctl stop hello-agent
sudo systemctl start hello-agent
