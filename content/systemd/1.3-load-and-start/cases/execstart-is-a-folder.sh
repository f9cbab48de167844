# title: ExecStart= names the folder
# want: fail exec-is-folder
# breaks: up
sudo sed -i 's|^ExecStart=.*|ExecStart=/home/learner/agents/hello-agent|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
