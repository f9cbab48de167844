# title: no Restart= line, and kill
# want: fail restart-disabled
# breaks: healed up
sudo sed -i /^Restart=/d /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 2
kill "$(systemctl show -P MainPID hello-agent)"
