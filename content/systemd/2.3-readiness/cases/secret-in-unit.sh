# title: the password in Environment=
# want: fail secret-in-unit
# breaks: secret shown
solve 2.3
sudo sed -i "s|^EnvironmentFile=.*|Environment=DATABASE_PASSWORD=$(cat ~/agents/hello-store/database-password)|" /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
