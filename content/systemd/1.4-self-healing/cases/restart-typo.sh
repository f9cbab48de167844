# title: Restrat=always, and kill -9
# want: fail key-ignored
# breaks: healed up
sudo sed -i s/^Restart=/Restrat=/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 2
kill -9 "$(systemctl show -P MainPID hello-agent)"
