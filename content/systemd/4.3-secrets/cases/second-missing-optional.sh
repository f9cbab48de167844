# title: a second file, with a minus in front, that is not there
# want: pass
solve 4.3
printf '[Service]\nEnvironmentFile=-/etc/hello-agent/local\n' | sudo tee /etc/systemd/system/hello-agent.service.d/z.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
