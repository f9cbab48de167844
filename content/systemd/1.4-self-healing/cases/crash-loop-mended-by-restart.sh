# title: a crash loop, mended by a restart, never killed
# want: fail restarted-by-hand
# breaks: healed
sed -i '1i import requests_not_there' ~/agents/hello-agent/hello_agent.py
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 6
sed -i 1d ~/agents/hello-agent/hello_agent.py
sudo systemctl restart hello-agent
