# title: the unit file is in /run, and enabled
# want: fail enabled-runtime
sudo systemctl stop hello-agent
sudo mv /etc/systemd/system/hello-agent.service /run/systemd/system/
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
sudo systemctl start hello-agent
