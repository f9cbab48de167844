# title: Restart=on-abort covers every signal that is not clean
# want: pass
sudo sed -i s/^Restart=.*/Restart=on-abort/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 1
