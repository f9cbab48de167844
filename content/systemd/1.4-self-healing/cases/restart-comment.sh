# title: a comment behind Restart=always, and kill -9
# want: fail value-ignored
# breaks: healed up
sudo sed -i 's/^Restart=.*/Restart=always  # come back/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 2
kill -9 "$(systemctl show -P MainPID hello-agent)"
