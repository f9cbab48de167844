# title: the user may not read the script
# want: fail script-missing
# breaks: command
solve 1.2
chmod 755 ~
chmod 600 ~/agents/hello-agent/hello_agent.py
sudo sed -i 's/^User=.*/User=nobody/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
