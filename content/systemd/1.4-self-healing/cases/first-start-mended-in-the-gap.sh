# title: started for the first time in a crash loop, mended while systemd waited
# want: fail never-killed
# breaks: healed
# options: fresh
solve 1.1
solve 1.2
sed -i '1i import requests_not_there' ~/agents/hello-agent/hello_agent.py
sudo sed -i s/^RestartSec=.*/RestartSec=4/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 2
sed -i 1d ~/agents/hello-agent/hello_agent.py
sleep 6
