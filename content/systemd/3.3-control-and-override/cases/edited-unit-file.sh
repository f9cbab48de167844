# title: the unit file itself was edited
# want: fail edited-unit-file
# breaks: drop-in untouched lasting
sudo sed -i 's/^RestartSec=.*/RestartSec=3\nEnvironment=PYTHONUNBUFFERED=1/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no
