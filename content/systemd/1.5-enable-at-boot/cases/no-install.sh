# title: no [Install] section
# want: fail no-install-section
# breaks: enabled reached
sudo sed -i -e '/^\[Install\]/d' -e /^WantedBy=/d /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent || true
