# title: the old line is commented out, and still there to read
# want: fail secret-in-unit
# breaks: secret reviewed
# fault: wrong-path
key=$(grep ^Environment=API_KEY /etc/systemd/system/unsafe-agent.service)
solve 6.2
sudo sed -i "s/^EnvironmentFile=.*/#$key\n&/" /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
