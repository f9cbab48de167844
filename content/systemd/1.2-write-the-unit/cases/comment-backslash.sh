# title: a comment that ends in a backslash
# want: pass
solve 1.2
sudo sed -i 's/^WantedBy/# who wants it \\\n&/; s/^User/# who \\\n&/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
