# title: a script that says hello and ends, mended while systemd waited
# want: fail never-killed
# breaks: healed
# options: fresh
solve 1.1
solve 1.2
cp ~/agents/hello-agent/hello_agent.py /tmp/good.py
printf 'import logging\nlogging.basicConfig(level=20)\nlogging.info("hello")\n' > ~/agents/hello-agent/hello_agent.py
sudo sed -i s/^RestartSec=.*/RestartSec=4/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 2
cp /tmp/good.py ~/agents/hello-agent/hello_agent.py
sleep 6
