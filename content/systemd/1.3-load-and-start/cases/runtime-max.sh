# title: RuntimeMaxSec=2 ends it over and over
# want: fail crash-loop
sudo sed -i '/^Type/a RuntimeMaxSec=2' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent || true
sleep 9
