# title: a typo in RestartSec= and a crash: five starts within a second
# want: fail module-missing
# breaks: up yours
sed -i '1i import requests_not_there' ~/agents/hello-agent/hello_agent.py
sudo sed -i s/^RestartSec=.*/RestartSecs=10/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 5
