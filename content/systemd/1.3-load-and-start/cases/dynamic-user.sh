# title: DynamicUser=yes instead of User=
# want: pass
chmod 755 ~
sudo sed -i s/^User=.*/DynamicUser=yes/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
