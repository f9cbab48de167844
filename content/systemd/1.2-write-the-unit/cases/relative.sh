# title: the interpreter without its path
# want: fail exec-relative
# breaks: command
solve 1.2
sudo sed -i 's|/usr/bin/python3|python3|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
