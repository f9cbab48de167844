# title: masked, and then killed
# want: fail masked
# breaks: healed up
sudo mkdir -p /usr/local/lib/systemd/system
sudo mv /etc/systemd/system/hello-agent.service /usr/local/lib/systemd/system/
sudo systemctl daemon-reload
sudo systemctl mask hello-agent
sleep 4
sudo systemctl kill -s KILL hello-agent
sleep 2
