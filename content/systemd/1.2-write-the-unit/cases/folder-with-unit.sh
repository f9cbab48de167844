# title: a folder of the unit's name with the unit in it
# want: fail unit-not-found
# only: bookworm trixie sid
solve 1.2
sudo mv /etc/systemd/system/hello-agent.service /tmp/x
sudo mkdir -p /etc/systemd/system/hello-agent.service
sudo mv /tmp/x /etc/systemd/system/hello-agent.service/hello-agent.service
sudo systemctl daemon-reload
