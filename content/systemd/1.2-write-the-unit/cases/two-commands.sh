# title: two ExecStart= lines
# want: fail bad-setting
# breaks: known command
solve 1.2
sudo sed -i '/^ExecStart=/p' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
