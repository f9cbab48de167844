# title: the program does not get NOTIFY_SOCKET
# want: fail notify-never-ready
# breaks: ready up
solve 2.3
sudo sed -i 's|^ExecStart=|ExecStart=/usr/bin/env -u NOTIFY_SOCKET |' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart --no-block web-agent
sleep 5
