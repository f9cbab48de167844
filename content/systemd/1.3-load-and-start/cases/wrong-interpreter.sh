# title: the script is given to a shell
# want: fail script-error
# breaks: up
sudo sed -i 's|^ExecStart=/usr/bin/python3|ExecStart=/bin/bash|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 2
