# title: the script as a module, relative to the folder
# want: pass
solve 1.2
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/python3 -m hello_agent|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
