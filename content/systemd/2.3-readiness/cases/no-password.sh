# title: no line about the password
# want: fail env-not-in-process
# breaks: ready up
solve 2.3
sudo sed -i /^EnvironmentFile=/d /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent || true
