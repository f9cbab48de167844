# title: WorkDir=
# want: fail key-ignored
# breaks: directory clean
solve 1.2
sudo sed -i 's/^WorkingDirectory=/WorkDir=/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
