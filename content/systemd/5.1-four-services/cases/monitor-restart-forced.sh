# title: RestartForceExitStatus= starts the monitor again after all
# want: fail restart-unwanted
# breaks: monitor
solve 5.1
sudo sed -i '/^ExecStart=/a RestartForceExitStatus=1' /etc/systemd/system/team-monitor.service
sudo systemctl daemon-reload
