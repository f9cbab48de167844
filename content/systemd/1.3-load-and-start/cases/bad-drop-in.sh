# title: a drop-in with a path that is not absolute
# want: fail bad-setting
# breaks: current
sudo mkdir /etc/systemd/system/hello-agent.service.d
printf '[Service]\nWorkingDirectory=~/agents\n' | sudo tee /etc/systemd/system/hello-agent.service.d/folder.conf
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
