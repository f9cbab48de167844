# title: WorkingDirectory=~/…
# want: fail bad-setting
# breaks: known directory
solve 1.2
sudo sed -i 's|^WorkingDirectory=.*|WorkingDirectory=~/agents/hello-agent|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
