# title: a semicolon between the names
# want: fail value-ignored
solve 2.3 >/dev/null
sudo sed -i 's/^Wants=.*/Wants=hello-db.service; hello-cache.service/' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent || true
sleep 4
