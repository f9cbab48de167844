# title: another unit runs the script
# want: fail running-by-hand
# breaks: up yours works
# fault: missing-dependency
sdlab answer 3.2 cause missing-dependency
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sed '/^Requires=/d' /etc/systemd/system/log-agent.service | sudo tee /etc/systemd/system/my-agent.service
sudo systemctl daemon-reload
sudo systemctl start my-agent
