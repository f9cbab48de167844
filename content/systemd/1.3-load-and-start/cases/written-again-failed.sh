# title: the unit file was removed after a failure, reloaded, and written again
# want: fail not-reloaded
# breaks: up
sudo sed -i -e 's|^ExecStart=.*|ExecStart=/bin/false|' -e s/^Restart=.*/Restart=no/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 1
sudo mv /etc/systemd/system/hello-agent.service ~/
sudo systemctl daemon-reload
sudo mv ~/hello-agent.service /etc/systemd/system/
