# title: [Install] without WantedBy=
# want: fail no-install-section
# breaks: enabled reached
sudo sed -i /^WantedBy=/d /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent || true
