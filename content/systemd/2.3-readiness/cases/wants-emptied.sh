# title: an empty Wants= takes nothing away
# want: pass
solve 2.3 >/dev/null
sudo sed -i '/^Wants/a Wants=' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent || true
sleep 4
