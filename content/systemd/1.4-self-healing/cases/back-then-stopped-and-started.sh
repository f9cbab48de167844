# title: healed, stopped by hand a second after it came back, and started again
# want: pass
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 1
until systemctl is-active --quiet hello-agent; do sleep 0.2; done
sleep 1
sudo systemctl stop hello-agent
sudo systemctl start hello-agent
