# title: the password in a drop-in that only root may read; systemctl show prints it
# want: fail secret-in-unit
# breaks: secret shown
solve 2.3
sudo mkdir /etc/systemd/system/web-agent.service.d
sudo install -m 600 /dev/null /etc/systemd/system/web-agent.service.d/password.conf
printf '[Service]\nEnvironment=DATABASE_PASSWORD=%s\n' "$(cat ~/agents/hello-store/database-password)" | sudo tee /etc/systemd/system/web-agent.service.d/password.conf >/dev/null
sudo sed -i /^EnvironmentFile=/d /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
