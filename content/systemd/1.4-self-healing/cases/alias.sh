# title: a link of the right name to a unit file of another, killed
# want: pass
sudo systemctl stop hello-agent
cd /etc/systemd/system
sudo mv hello-agent.service agent.service
sudo sed -i s/^RestartSec=.*/RestartSec=1/ agent.service
sudo ln -s agent.service hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 5
