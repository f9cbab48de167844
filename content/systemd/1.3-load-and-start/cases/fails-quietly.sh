# title: the script ends with 3 and says nothing, and Restart= leaves it at that
# want: fail unit-failed
# breaks: up
printf 'import sys\nsys.exit(3)\n' > ~/agents/hello-agent/hello_agent.py
sudo sed -i s/^Restart=.*/Restart=on-abort/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 2
