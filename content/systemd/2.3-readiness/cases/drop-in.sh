# title: the dependencies in a drop-in
# want: pass
solve 2.3
sudo sed -i -e /^Wants=/d -e s/^After=.*/After=network.target/ /etc/systemd/system/web-agent.service
sudo mkdir /etc/systemd/system/web-agent.service.d
printf '[Unit]\nWants=hello-db.service\nWants=hello-cache.service\nAfter=hello-db.service hello-cache.service\n' | sudo tee /etc/systemd/system/web-agent.service.d/needs.conf
sudo systemctl daemon-reload
sudo systemctl restart web-agent
