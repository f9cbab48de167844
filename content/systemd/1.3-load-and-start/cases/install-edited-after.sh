# title: [Install] and a comment edited and reloaded after the start
# want: pass
sudo systemctl start hello-agent
sleep 1
sudo sed -i -e s/multi-user/graphical/ -e '1i # my unit' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
