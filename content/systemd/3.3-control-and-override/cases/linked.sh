# title: the drop-in is a link to a file in the home
# want: pass
solve 3.3
sudo mv /etc/systemd/system/hello-agent.service.d/override.conf ~/hello-override.conf
sudo ln -s ~/hello-override.conf /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
