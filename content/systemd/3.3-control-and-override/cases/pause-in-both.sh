# title: RestartSec=3 is written into the unit file, too
# want: fail edited-unit-file
# breaks: untouched
solve 3.3
sudo sed -i s/^RestartSec=.*/RestartSec=3s/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
