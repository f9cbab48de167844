# title: RestartSec= edited and reloaded after the start is in effect at once
# want: pass
sudo systemctl start hello-agent
sleep 1
sudo sed -i s/^RestartSec=.*/RestartSec=5/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
