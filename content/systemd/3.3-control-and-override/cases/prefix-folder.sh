# title: a drop-in for all units called hello-…
# want: pass
sudo mkdir -p /etc/systemd/system/hello-.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/hello-.service.d/python.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no
