# title: ExecStart= runs a program, and no script
# want: fail script-missing
# breaks: command agent
solve 2.1
sudo sed -i 's#^ExecStart=.*#ExecStart=/bin/false#' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
