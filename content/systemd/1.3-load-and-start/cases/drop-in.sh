# title: a setting in a drop-in, read before the start
# want: pass
sudo mkdir /etc/systemd/system/hello-agent.service.d
printf '[Service]\nEnvironment=GREETING=hi\nRestartSec=3\n' | sudo tee /etc/systemd/system/hello-agent.service.d/mine.conf
sudo systemctl daemon-reload
sudo systemctl start hello-agent
