# title: Restart=on-failure, and kill -TERM
# want: fail clean-exit-not-restarted
# breaks: healed up
sudo sed -i s/^Restart=.*/Restart=on-failure/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 4
kill -TERM "$(systemctl show -P MainPID hello-agent)"
sleep 1
