# title: Environment= with the password stands in [Unit], where systemd reads past it
# want: fail secret-in-unit
# breaks: secret
solve 2.3
sudo sed -i "/^Description=/a Environment=DATABASE_PASSWORD=$(cat ~/agents/hello-store/database-password)" /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
