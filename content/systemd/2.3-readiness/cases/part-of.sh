# title: PartOf= the database
# want: fail requires-too-hard
# breaks: soft
solve 2.3
sudo sed -i '/^Wants=/a PartOf=hello-db.service' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
