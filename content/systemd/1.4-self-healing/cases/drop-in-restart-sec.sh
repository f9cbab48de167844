# title: another RestartSec= by a drop-in
# want: pass
sudo mkdir /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=2\n' | sudo tee /etc/systemd/system/hello-agent.service.d/pause.conf
sudo systemctl daemon-reload
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 3
