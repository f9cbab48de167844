# title: Requires= names a database that is not installed, as an assistant wrote it
# want: fail dependency-missing
# breaks: ready up current
solve 2.3
sudo systemctl stop web-agent
sudo sed -i '/^Wants=/a Requires=postgresql.service' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl start web-agent || true
