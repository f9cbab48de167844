# title: linked and enabled from the home
# want: pass
solve 1.2
sudo mv /etc/systemd/system/hello-agent.service ~
sudo systemctl daemon-reload
sudo systemctl enable ~/hello-agent.service
