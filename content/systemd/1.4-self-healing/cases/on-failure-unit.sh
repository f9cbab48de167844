# title: Restart=no, and a unit in OnFailure= that starts it
# want: fail restart-disabled
sudo sed -i s/^Restart=.*/Restart=no/ /etc/systemd/system/hello-agent.service
sudo sed -i '/^After/a OnFailure=healer.service' /etc/systemd/system/hello-agent.service
printf '[Service]\nType=oneshot\nExecStart=/bin/systemctl start --no-block hello-agent\n' | sudo tee /etc/systemd/system/healer.service
sudo systemctl daemon-reload
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 6
