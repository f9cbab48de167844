# title: StartLimitBurst=1 in 60 s, and killed
# want: fail start-limit-hit
# breaks: up
sudo sed -i -e 's/^After=.*/&\nStartLimitIntervalSec=60\nStartLimitBurst=1/' -e s/^RestartSec=.*/RestartSec=1/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 4
sudo systemctl kill -s KILL hello-agent
sleep 3
