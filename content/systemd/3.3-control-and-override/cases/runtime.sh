# title: a drop-in in /run, as edit --runtime makes it
# want: fail drop-in-runtime
# breaks: lasting
sudo mkdir -p /run/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /run/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no
