sudo systemctl stop log-agent.service log-relay.service 2>/dev/null || true
sudo systemctl disable log-agent.service log-relay.service 2>/dev/null || true
for name in log-agent log-relay; do
    sudo rm -rf /etc/systemd/system/$name.service /etc/systemd/system/$name.service.d /etc/systemd/system/multi-user.target.wants/$name.service
    rm -rf ~/agents/$name
done
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent.service log-relay.service 2>/dev/null || true
