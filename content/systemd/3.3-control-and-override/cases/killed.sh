# title: killed instead of restarted: the new process has it, too
# want: pass
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl kill -s KILL hello-agent
sdlab answer 3.3 reload no
