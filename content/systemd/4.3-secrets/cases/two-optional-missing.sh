# title: two files, both with a minus, and neither is there
# want: fail environment-file-missing
# breaks: mode process
sudo mkdir /etc/systemd/system/hello-agent.service.d
printf '[Service]\nEnvironmentFile=-/etc/hello-agent/env\nEnvironmentFile=-/etc/hello-agent/local\n' | sudo tee /etc/systemd/system/hello-agent.service.d/secrets.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
