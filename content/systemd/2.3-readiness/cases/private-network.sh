# title: PrivateNetwork=yes keeps it from its database
# want: fail network-private
# breaks: up
solve 2.3
sudo sed -i '/^Type/a PrivateNetwork=yes' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent || true
sleep 1
