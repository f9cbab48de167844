# title: Restart=no, and RestartForceExitStatus= names the signal
# want: pass
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo sed -i 's/^Restart=.*/Restart=no\nRestartForceExitStatus=SIGTERM SIGKILL/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 6
