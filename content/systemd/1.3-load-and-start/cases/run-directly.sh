# title: the script has a #! line and is executable
# want: pass
sed -i '1i #!/usr/bin/python3' ~/agents/hello-agent/hello_agent.py
chmod +x ~/agents/hello-agent/hello_agent.py
sudo sed -i 's|^ExecStart=.*|ExecStart=/home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
