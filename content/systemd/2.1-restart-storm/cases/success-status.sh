# title: SuccessExitStatus=1 calls the crash a success
# want: fail clean-exit-not-restarted
# breaks: gave-up
solve 2.1
sudo sed -i '/^Restart=/a SuccessExitStatus=1' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl reset-failed crash-agent
sudo systemctl start crash-agent
sleep 3
