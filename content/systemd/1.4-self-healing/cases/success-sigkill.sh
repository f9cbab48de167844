# title: SuccessExitStatus=SIGKILL under Restart=on-failure, and kill -9
# want: fail clean-exit-not-restarted
sudo sed -i 's/^Restart=.*/Restart=on-failure\nSuccessExitStatus=SIGKILL/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 2
