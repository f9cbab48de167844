# title: RemainAfterExit=yes, and the agent has ended
# want: fail remains-after-exit
# breaks: up
sudo sed -i 's/^Restart=.*/Restart=no\nRemainAfterExit=yes/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sudo systemctl enable hello-agent
sleep 1
kill "$(systemctl show -P MainPID hello-agent)"
sleep 4
