# title: a second ExecStart= in a drop-in of the template
# want: fail duplicate-exec
# breaks: running
sdlab solve 4.1 --print | sed -e '/systemctl restart/d' -e '/^ExecStart=/s/ %i//' | bash
sudo mkdir -p /etc/systemd/system/hello-agent@.service.d
printf '[Service]\nExecStart=/usr/bin/env python3 -u %s/agents/named-agent/agent.py %%i\n' ~ | sudo tee /etc/systemd/system/hello-agent@.service.d/name.conf
sudo systemctl daemon-reload
sudo systemctl start hello-agent@{x,y,z} || true
