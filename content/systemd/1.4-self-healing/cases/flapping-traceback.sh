# title: flapping: an exception at once
# want: fail module-missing
# breaks: healed up
sed -i '1i import requests_not_there' ~/agents/hello-agent/hello_agent.py
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 6
