# title: the names without .service
# want: fail value-ignored
# breaks: wanted ordered
solve 2.3
sudo sed -i 's/hello-db.service hello-cache.service/hello-db hello-cache/' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
