# title: Restart=on-failure, and kill -9
# want: pass
sudo sed -i s/^Restart=.*/Restart=on-failure/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 11
