# title: RestartMode=direct and a growing pause
# want: pass
# only: trixie
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo sed -i 's/^Restart=.*/&\nRestartMode=direct\nRestartSteps=3\nRestartMaxDelaySec=9/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 6
