# title: two commands in one ExecStart=, with a ; between
# want: fail bad-setting
solve 1.2
sudo sed -i 's|^ExecStart=.*|ExecStart=/bin/echo hello ; /usr/bin/python3 /home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
