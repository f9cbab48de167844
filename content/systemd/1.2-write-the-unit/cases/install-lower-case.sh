# title: [install]
# want: fail key-ignored
# breaks: install clean
solve 1.2
sudo sed -i 's/^.Install./[install]/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
