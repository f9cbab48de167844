# title: the dependencies were added, and systemd has not read them
# want: fail not-reloaded
# breaks: wanted ordered current
solve 2.3
sudo sed -i 's/ hello-cache.service//' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
sudo sed -i 's/hello-db.service/& hello-cache.service/' /etc/systemd/system/web-agent.service
