# title: LoadCredentialEncrypted=, with a file that everybody may read
# want: pass
# fault: wrong-path
# only: bookworm trixie sid
solve 6.2
echo another-key | sudo systemd-creds encrypt --with-key=host --name=API_KEY - - | sudo install -m 644 /dev/stdin /etc/unsafe-agent/key.cred
sudo sed -i 's|^EnvironmentFile=.*|LoadCredentialEncrypted=API_KEY:/etc/unsafe-agent/key.cred|' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
