# title: the script itself, without a first line #!
# want: fail exec-format
# breaks: command
solve 1.2
chmod +x ~/agents/hello-agent/hello_agent.py
sudo sed -i 's|^ExecStart=.*python3 |ExecStart=|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
