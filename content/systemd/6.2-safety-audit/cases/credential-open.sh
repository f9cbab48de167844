# title: everybody may read the file that LoadCredential= names
# want: fail env-file-mode
# breaks: secret reviewed
# fault: wrong-path
solve 6.2
echo another-key | sudo install -m 644 /dev/stdin /etc/unsafe-agent/key
sudo sed -i 's|^EnvironmentFile=.*|LoadCredential=API_KEY:/etc/unsafe-agent/key|' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
