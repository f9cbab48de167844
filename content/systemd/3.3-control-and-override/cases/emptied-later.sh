# title: a later drop-in empties Environment=
# want: fail env-not-in-process
# breaks: variable restarted
solve 3.3
printf '[Service]\nEnvironment=\n' | sudo tee /etc/systemd/system/hello-agent.service.d/zz.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
