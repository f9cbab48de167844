# title: ExecStart=./…
# want: fail bad-setting
# breaks: known command
solve 1.2
sudo sed -i 's|^ExecStart=.*|ExecStart=./hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
