# title: the password in SetCredential=
# want: fail secret-in-unit
# breaks: secret
solve 2.3
sudo sed -i "s|^EnvironmentFile=.*|SetCredential=database-password:$(cat ~/agents/hello-store/database-password)|" /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
