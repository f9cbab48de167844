# title: a drop-in empties Environment=, and the line stays below
# want: fail secret-in-unit
# breaks: secret
# fault: wrong-path
solve 6.2
sudo sed -i 's/^EnvironmentFile=.*/Environment=API_KEY=sk-0123456789abcdef0/' /etc/systemd/system/unsafe-agent.service
sudo mkdir /etc/systemd/system/unsafe-agent.service.d
printf '[Service]\nEnvironment=\nEnvironmentFile=/etc/unsafe-agent/env\n' | sudo tee /etc/systemd/system/unsafe-agent.service.d/secret.conf >/dev/null
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
