# title: %i in a drop-in of the template, which empties ExecStart= first
# want: pass
sdlab solve 4.1 --print | sed -e '/systemctl restart/d' -e '/^ExecStart=/s/ %i//' | bash
sudo mkdir -p /etc/systemd/system/hello-agent@.service.d
printf '[Service]\nExecStart=\nExecStart=/usr/bin/env python3 -u %s/agents/named-agent/agent.py %%i\n' ~ | sudo tee /etc/systemd/system/hello-agent@.service.d/name.conf
sudo systemctl daemon-reload
sudo systemctl start hello-agent@{x,y,z}
