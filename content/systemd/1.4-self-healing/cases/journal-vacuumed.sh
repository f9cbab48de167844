# title: the journal was vacuumed after the restart
# want: pass
sudo sed -i s/^RestartSec=.*/RestartSec=1/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 6
sudo journalctl --rotate
sudo journalctl --vacuum-time=1s
