# title: the script dies of a signal at once, over and over
# want: fail crash-loop
# breaks: up
printf 'import os\nos.abort()\n' > ~/agents/hello-agent/hello_agent.py
sudo sed -i s/^RestartSec=.*/RestartSec=3/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 8
