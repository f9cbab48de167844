# title: the lines in the unit are commented out, and still there to read
# want: fail secret-in-unit
# breaks: unit
sudo sed -i '/^\[Service\]/a #Environment=API_KEY=sk-live-1234567890abcdef\n#Environment="SESSION_SECRET=hunter22hunter22"' /etc/systemd/system/hello-agent.service
solve 4.3
