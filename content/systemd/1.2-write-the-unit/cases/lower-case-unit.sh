# title: [unit]
# want: fail key-ignored
# breaks: description after clean
solve 1.2
sudo sed -i 's/^.Unit./[unit]/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
