# title: piped through tee
# want: pass
sudo sed -i -e "s|^ExecStart=.*|ExecStart=/bin/sh -c 'python3 -u hello_agent.py 2>\&1 \| tee -a agent.log'|" /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
