# title: made safe, without [Install]
# want: fail no-install-section
# breaks: reviewed
# fault: wrong-path
solve 6.2
sudo sed -i '/^.Install/d; /^WantedBy/d' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
