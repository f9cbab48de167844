# title: a drop-in with ExecReload= in it
# want: pass
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\nExecReload=/bin/kill -HUP $MAINPID\n' | sudo tee /etc/systemd/system/hello-agent.service.d/10-mine.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload yes
