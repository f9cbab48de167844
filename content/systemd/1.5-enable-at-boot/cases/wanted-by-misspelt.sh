# title: WantedBY=
# want: fail key-ignored
# breaks: enabled reached
sudo sed -i s/^WantedBy/WantedBY/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent || true
