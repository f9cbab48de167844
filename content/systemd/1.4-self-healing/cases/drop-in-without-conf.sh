# title: Restart=always in a drop-in without .conf, and kill -9
# want: fail stray-drop-in
sudo sed -i s/^Restart=.*/Restart=no/ /etc/systemd/system/hello-agent.service
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestart=always\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override
sudo systemctl daemon-reload
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 2
