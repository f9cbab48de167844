# title: a script in the closed home of another user
# want: error file-closed
# breaks: command
solve 1.2
sudo useradd -m bob
sudo chmod 700 /home/bob
sudo cp ~/agents/hello-agent/hello_agent.py /home/bob
sudo sed -i 's|/home/learner/agents/hello-agent|/home/bob|;s|^User=.*|User=bob|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
