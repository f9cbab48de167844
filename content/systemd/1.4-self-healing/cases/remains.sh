# title: RemainAfterExit=yes, and a plain kill
# want: fail remains-after-exit
# breaks: healed up
sudo sed -i 's/^Restart=.*/&\nRemainAfterExit=yes/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 4
