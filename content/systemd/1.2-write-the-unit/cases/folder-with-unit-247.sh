# title: a folder of the unit's name with the unit in it, which systemd 247 tries to read
# want: fail bad-setting
# only: bullseye
solve 1.2
sudo mv /etc/systemd/system/hello-agent.service /tmp/x
sudo mkdir -p /etc/systemd/system/hello-agent.service
sudo mv /tmp/x /etc/systemd/system/hello-agent.service/hello-agent.service
sudo systemctl daemon-reload
