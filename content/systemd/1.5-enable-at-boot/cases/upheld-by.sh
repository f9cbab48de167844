# title: UpheldBy=, and rebooted
# want: pass
# only: trixie
# options: reboot
sudo sed -i s/^WantedBy/UpheldBy/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
