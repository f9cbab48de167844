# title: RuntimeMaxSec= ends it, and it comes back
# want: pass
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo sed -i '/^Type/a RuntimeMaxSec=6' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 12
