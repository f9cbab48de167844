# title: DynamicUser=yes, which may not enter a closed home
# want: pass
solve 1.2
sudo sed -i 's|^User=.*|DynamicUser=yes|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
