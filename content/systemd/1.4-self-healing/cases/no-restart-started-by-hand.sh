# title: Restart=no, kill -9, and started by hand
# want: fail restart-disabled
# breaks: healed
sudo sed -i '/^Restart=/d' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 1
sudo systemctl start hello-agent
sleep 4
