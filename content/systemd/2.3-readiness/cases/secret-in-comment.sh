# title: the line with the password is commented out, not taken out
# want: fail secret-in-unit
# breaks: secret
solve 2.3
sudo sed -i "/^EnvironmentFile=/i #Environment=DATABASE_PASSWORD=$(cat ~/agents/hello-store/database-password)" /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
