# title: the password on the command line
# want: fail secret-in-unit
# breaks: secret
solve 2.3
sudo sed -i -e "s|^ExecStart=|ExecStart=/usr/bin/env DATABASE_PASSWORD=$(cat ~/agents/hello-store/database-password) |" -e /^EnvironmentFile=/d /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
