# title: the key is in the unit as well
# want: fail secret-in-unit
# breaks: secret reviewed
# fault: wrong-path
solve 6.2
sudo sed -i 's/^EnvironmentFile=.*/&\nEnvironment=API_KEY=sk-0123456789abcdef0/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
