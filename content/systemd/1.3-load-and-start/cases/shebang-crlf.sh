# title: the script was saved with Windows line ends
# want: fail windows-line-ends
# breaks: up
sed -i -e '1i #!/usr/bin/python3' ~/agents/hello-agent/hello_agent.py
sed -i 's/$/\r/' ~/agents/hello-agent/hello_agent.py
chmod +x ~/agents/hello-agent/hello_agent.py
sudo sed -i 's|^ExecStart=.*|ExecStart=/home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
