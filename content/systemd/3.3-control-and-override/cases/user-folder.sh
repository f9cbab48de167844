# title: the drop-in lies among the learner's own units
# want: fail stray-drop-in
# breaks: drop-in pause variable
mkdir -p ~/.config/systemd/user/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' > ~/.config/systemd/user/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no
