# title: ExceStart=
# want: fail bad-setting
# breaks: known command
solve 1.2
sudo sed -i 's/^ExecStart/ExceStart/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
