# title: Restart=no
# want: fail restart-disabled
# breaks: restarts
# fault: wrong-path
solve 6.2
sudo sed -i 's/^Restart=.*/Restart=no/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
