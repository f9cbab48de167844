# title: healed, then Restart=no
# want: pass
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 6
sudo sed -i s/^Restart=.*/Restart=no/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
