# title: 3000ms, quotes around the assignment, and a first value that is overruled in the same file
# want: pass
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '# mine\n[Service]\nRestartSec=10\nRestartSec=3000ms\n[Service]\nEnvironment="PYTHONUNBUFFERED=1" LANG=C.UTF-8\n' | sudo tee /etc/systemd/system/hello-agent.service.d/50-mine.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload No
