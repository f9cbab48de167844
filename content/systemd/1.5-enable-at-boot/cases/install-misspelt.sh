# title: [Instal]
# want: fail key-ignored
# breaks: enabled reached
sudo sed -i 's/^\[Install\]/[Instal]/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent || true
