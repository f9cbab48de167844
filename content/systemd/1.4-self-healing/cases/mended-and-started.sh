# title: Restart=no and kill -9, then Restart=always, and started by hand
# want: fail never-killed
sudo sed -i s/^Restart=.*/Restart=no/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 1
sudo sed -i s/^Restart=.*/Restart=always/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 4
