# title: a shell waits for the agent, which is killed; then the shell ends
# want: pass
sudo sed -i -e 's|^ExecStart=\(.*\)|ExecStart=/bin/sh -c "\1; echo over"|' -e s/^RestartSec=.*/RestartSec=1/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 4
pkill -f '^/usr/bin/python3.*hello_agent'
sleep 6
