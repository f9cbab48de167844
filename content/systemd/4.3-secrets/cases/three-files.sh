# title: a file for each secret, and an EnvironmentFile= for each
# want: pass
sudo mkdir -p /etc/hello-agent /etc/systemd/system/hello-agent.service.d
for name in API_KEY DATABASE_URL SESSION_SECRET; do
    sudo install -m 600 /dev/null /etc/hello-agent/$name
    echo "$name = value" | sudo tee /etc/hello-agent/$name
    printf '[Service]\nEnvironmentFile=/etc/hello-agent/%s\n' $name | sudo tee /etc/systemd/system/hello-agent.service.d/$name.conf
done
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
