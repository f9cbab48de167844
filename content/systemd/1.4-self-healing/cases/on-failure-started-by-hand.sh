# title: Restart=on-failure, a plain kill, and started by hand
# want: fail clean-exit-not-restarted
# breaks: healed
sudo sed -i 's/^Restart=.*/Restart=on-failure/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 1
sudo systemctl start hello-agent
sleep 4
