# title: the first line of the script names no interpreter of this machine
# want: fail interpreter-missing
# breaks: up
sed -i '1i #!/usr/local/bin/python3' ~/agents/hello-agent/hello_agent.py
chmod +x ~/agents/hello-agent/hello_agent.py
sudo sed -i 's|^ExecStart=.*|ExecStart=/home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
