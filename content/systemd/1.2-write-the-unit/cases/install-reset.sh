# title: a later WantedBy= empties the list
# want: fail no-install-section
# breaks: install
solve 1.2
printf 'WantedBy=\n' | sudo tee -a /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
