# title: healed, and restarted by hand a second after it came back
# want: pass
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 1
until systemctl is-active --quiet hello-agent; do sleep 0.2; done
sleep 1
sudo systemctl restart hello-agent
