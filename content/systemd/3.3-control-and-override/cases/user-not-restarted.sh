# title: reloaded, not restarted
# want: fail running-old-config
# scope: user
# breaks: restarted
mkdir -p ~/.config/systemd/user/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' > ~/.config/systemd/user/hello-agent.service.d/override.conf
systemctl --user daemon-reload
sdlab answer 3.3 reload no --user
