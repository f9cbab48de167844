# title: flapping: the interpreter is missing
# want: fail exec-missing
# breaks: healed up
sudo sed -i -e s,/usr/bin/python3,/usr/bin/python4, -e s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 7
