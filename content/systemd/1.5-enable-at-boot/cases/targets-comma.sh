# title: a comma between two targets
# want: fail value-ignored
sudo sed -i s/^WantedBy=.*/WantedBy=multi-user.target,graphical.target/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent || true
