# title: ExecStart=cd … && python3 …
# want: fail exec-missing
solve 1.2
sudo sed -i 's|^ExecStart=.*|ExecStart=cd /home/learner/agents/hello-agent \&\& python3 hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
