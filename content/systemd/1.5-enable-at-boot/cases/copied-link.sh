# title: the unit file copied, not linked, into the .wants folder
# want: fail not-enabled
# breaks: enabled
sudo mkdir -p /etc/systemd/system/multi-user.target.wants
sudo cp /etc/systemd/system/hello-agent.service /etc/systemd/system/multi-user.target.wants/
sudo systemctl daemon-reload
