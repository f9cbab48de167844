# title: LoadCredential= names no file
# want: fail credential-missing
# breaks: ready up
solve 2.3
sudo sed -i 's|^EnvironmentFile=.*|LoadCredential=database-password:/etc/web-agent/password|' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent || true
