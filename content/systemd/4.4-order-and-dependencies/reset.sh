sudo systemctl disable --now order-agent.service slow-db.service 2>/dev/null || true
sudo rm -rf /etc/systemd/system/order-agent.service /etc/systemd/system/order-agent.service.d /etc/systemd/system/order-agent.service.wants
sudo rm -rf /etc/systemd/system/slow-db.service /etc/systemd/system/slow-db.service.d
sudo systemctl daemon-reload
sudo systemctl reset-failed order-agent.service slow-db.service 2>/dev/null || true
rm -rf ~/agents/order-agent ~/agents/slow-db
