# title: RuntimeMaxSec=2
# want: fail crash-loop
# breaks: up
sudo sed -i -e '/^ExecStart=/a RuntimeMaxSec=2' -e s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 7
