# title: the agent fails after some seconds, and again
# want: pass
printf 'import logging, time\nlogging.basicConfig(level=20)\nlogging.info("hello")\ntime.sleep(6)\nraise RuntimeError("by itself")\n' > ~/agents/hello-agent/hello_agent.py
sudo sed -i s/^RestartSec=.*/RestartSec=1/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 10
