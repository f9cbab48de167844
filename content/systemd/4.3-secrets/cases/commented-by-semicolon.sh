# title: a secret stands in another drop-in, commented out by a semicolon
# want: fail secret-in-unit
# breaks: unit
sdlab solve 4.3 --print | bash
printf '[Service]\n; Environment=API_KEY=k48-1516-2342\n' | sudo tee /etc/systemd/system/hello-agent.service.d/old.conf
sudo systemctl daemon-reload
