# title: print() with python3 -u
# want: pass
printf 'import time\nwhile True:\n    print("hello")\n    time.sleep(5)\n' > ~/agents/hello-agent/hello_agent.py
sudo sed -i 's|python3 |python3 -u |' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
