# title: wants links by systemctl add-wants, and Before= in the other units
# want: pass
solve 2.3
sudo sed -i -e /^Wants=/d -e s/^After=.*/After=network.target/ /etc/systemd/system/web-agent.service
sudo sed -i '/^Description=/a Before=web-agent.service' /etc/systemd/system/hello-db.service /etc/systemd/system/hello-cache.service
sudo systemctl daemon-reload
sudo systemctl add-wants web-agent.service hello-db.service hello-cache.service
sudo systemctl restart web-agent
