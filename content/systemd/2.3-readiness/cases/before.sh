# title: Before= in place of After=
# want: fail wants-without-after
# breaks: ordered
solve 2.3
sudo sed -i -e /^After=/d -e '/^Wants=/a Before=hello-db.service hello-cache.service' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
