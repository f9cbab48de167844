# title: Wants= stands in [Service]
# want: fail key-ignored
# breaks: wanted
solve 2.3
sudo sed -i -e /^Wants=/d -e '/^\[Service\]/a Wants=hello-db.service hello-cache.service' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
