# title: the key that everybody could read becomes a credential
# want: fail key-revoked
# breaks: secret
key=$(sed -n 's/^Environment=API_KEY=//p' /etc/systemd/system/unsafe-agent.service)
solve 6.2
echo "$key" | sudo install -m 600 /dev/stdin /etc/unsafe-agent/key
sudo sed -i 's|^EnvironmentFile=.*|LoadCredential=API_KEY:/etc/unsafe-agent/key|' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
sleep 4
