# title: a link of the right name to a unit file of another
# want: pass
cd /etc/systemd/system
sudo mv hello-agent.service agent.service
sudo ln -s agent.service hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 4
