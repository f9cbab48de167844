# title: healed, then a reboot of a unit that is not enabled
# want: fail not-started
# breaks: up
# options: reboot
sudo sed -i s/^RestartSec=.*/RestartSec=1/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 6
