# title: WantedBy= stands in [Unit]
# want: fail key-ignored
# breaks: enabled reached
sudo sed -i -e '/^\[Install\]/d' -e /^WantedBy=/d -e '/^After=/a WantedBy=multi-user.target' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent || true
