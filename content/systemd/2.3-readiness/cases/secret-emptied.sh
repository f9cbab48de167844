# title: a drop-in empties the Environment= that has the password in it
# want: fail secret-in-unit
# breaks: secret
solve 2.3
sudo sed -i "/^EnvironmentFile=/i Environment=DATABASE_PASSWORD=$(cat ~/agents/hello-store/database-password)" /etc/systemd/system/web-agent.service
sudo mkdir -p /etc/systemd/system/web-agent.service.d
printf '[Service]\nEnvironment=\n' | sudo tee /etc/systemd/system/web-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart web-agent
