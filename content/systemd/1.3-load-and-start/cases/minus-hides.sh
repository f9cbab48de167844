# title: a minus in front of a wrong path, Restart=always
# want: fail exec-missing
# breaks: up
sudo sed -i -e 's|^ExecStart=/usr/bin/python3|ExecStart=-/usr/bin/python33|' -e s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 3
