# title: commas between the names
# want: fail value-ignored
# breaks: wanted ordered
solve 2.3
sudo sed -i 's/hello-db.service /hello-db.service, /' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
