# title: quotes around the whole command
# want: fail exec-missing
# breaks: command
solve 1.2
sudo sed -i 's|^ExecStart=\(.*\)|ExecStart="\1"|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
