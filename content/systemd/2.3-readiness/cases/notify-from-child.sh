# title: a shell is the main process, and the program its child
# want: fail notify-never-ready
# breaks: ready up
solve 2.3
sudo sed -i "s|^ExecStart=\(.*\)|ExecStart=/bin/sh -c '\1; echo it ended'|" /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart --no-block web-agent
sleep 5
