# title: the database's unit is called by another name
# want: fail dependency-missing
# breaks: wanted ordered
solve 2.3
sudo sed -i 's/hello-db.service/hello-database.service/' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
