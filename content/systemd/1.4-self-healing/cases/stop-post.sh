# title: ExecStopPost= takes a while: waits, and passes
# want: pass
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo sed -i 's/^Restart=.*/&\nExecStopPost=\/bin\/sleep 4/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
