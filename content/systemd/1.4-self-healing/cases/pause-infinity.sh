# title: RestartSec=infinity, and killed
# want: fail restart-too-slow
sudo sed -i s/^RestartSec=.*/RestartSec=infinity/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 1
