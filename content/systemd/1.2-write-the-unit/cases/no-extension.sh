# title: the script itself, without .py
# want: pass
solve 1.2
mv ~/agents/hello-agent/hello_agent.py ~/agents/hello-agent/hello-agent
sed -i '1i #!/usr/bin/env python3' ~/agents/hello-agent/hello-agent
chmod +x ~/agents/hello-agent/hello-agent
sudo sed -i 's|^ExecStart=.*|ExecStart=/home/learner/agents/hello-agent/hello-agent|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
