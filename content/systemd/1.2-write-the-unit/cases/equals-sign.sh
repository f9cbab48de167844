# title: another sign that looks like =
# want: fail key-ignored
solve 1.2
sudo sed -i 's|^Restart=.*|Restart＝always|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
