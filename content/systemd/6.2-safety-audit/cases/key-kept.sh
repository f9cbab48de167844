# title: the key that everybody could read moves into a closed file
# want: fail key-revoked
# breaks: secret
key=$(grep -o 'API_KEY=.*' /etc/systemd/system/unsafe-agent.service)
solve 6.2
echo "$key" | sudo tee /etc/unsafe-agent/env >/dev/null
sudo systemctl restart unsafe-agent
sleep 4
