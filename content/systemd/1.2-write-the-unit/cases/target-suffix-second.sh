# title: a second target in WantedBy= without its suffix
# want: fail wanted-by-unknown-target
solve 1.2
sudo sed -i 's|^WantedBy=.*|WantedBy=multi-user.target graphical|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
