# title: @ gives the process another name, RestartSec later
# want: pass
sudo sed -i -e 's|^ExecStart=/usr/bin/python3 |ExecStart=@/usr/bin/python3 hello-agent |' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 2
sudo sed -i s/^RestartSec=.*/RestartSec=12/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
