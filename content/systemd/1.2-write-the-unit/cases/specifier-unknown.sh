# title: a specifier that systemd does not know
# want: fail bad-setting
solve 1.2
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/python3 %Z/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
