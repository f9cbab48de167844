# title: After=network
# want: fail value-ignored
# breaks: after clean
solve 1.2
sudo sed -i 's/^After=.*/After=network/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
