# title: RestartPreventExitStatus=SIGKILL
# want: fail restart-not-covered
# breaks: healed up
sudo sed -i '/^Restart=/a RestartPreventExitStatus=SIGKILL' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 1
