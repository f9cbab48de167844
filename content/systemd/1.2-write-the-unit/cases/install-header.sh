# title: WantedBy= under [Service]
# want: fail key-ignored
# breaks: install clean
solve 1.2
sudo sed -i '/^.Install./d' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
