# title: a module, with -um
# want: pass
solve 1.2
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/python3 -um hello_agent|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
