# title: healed, and later restarted by hand
# want: pass
sudo sed -i s/^RestartSec=.*/RestartSec=1/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 6
sudo systemctl restart hello-agent
