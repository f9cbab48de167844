# title: options with a value in front of a relative script
# want: pass
solve 1.2
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/python3 -W ignore -X dev -u hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
