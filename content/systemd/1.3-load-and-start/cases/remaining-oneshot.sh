# title: Type=oneshot, RemainAfterExit=yes, and the agent in the background
# want: fail remains-after-exit
# breaks: up
sudo sed -i -e "s|^ExecStart=.*|ExecStart=/bin/sh -c 'python3 hello_agent.py \&'|" -e 's/^Type=.*/Type=oneshot\nRemainAfterExit=yes/' -e /^Restart/d /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 3
