# title: the script itself in ExecStart=
# want: pass
solve 1.2
sed -i '1i #!/usr/bin/env python3' ~/agents/hello-agent/hello_agent.py
chmod +x ~/agents/hello-agent/hello_agent.py
sudo sed -i 's|^ExecStart=.*|ExecStart=/home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
