# title: the unit's own name as its Description=
# want: pass
solve 1.2
sudo sed -i 's|^Description=.*|Description=hello-agent.service|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
