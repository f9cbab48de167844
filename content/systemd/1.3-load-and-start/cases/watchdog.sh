# title: WatchdogSec=2 under an agent that does not pet it
# want: fail watchdog-missed
# breaks: up
sudo sed -i -e '/^ExecStart=/a WatchdogSec=2' -e s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 7
