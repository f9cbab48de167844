# title: the interpreter is somewhere else
# want: fail exec-missing
# breaks: up
sudo sed -i s,/usr/bin/python3,/usr/local/bin/python3, /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
