# title: a link of the right name to a unit file of another, enabled under that
# want: pass
sudo systemctl stop hello-agent
cd /etc/systemd/system
sudo mv hello-agent.service agent.service
sudo ln -s agent.service hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable --now agent
sleep 4
