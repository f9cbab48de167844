# title: a later Description= empties it
# want: fail description-missing
solve 1.2
sudo sed -i '/^Description/a Description=' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
