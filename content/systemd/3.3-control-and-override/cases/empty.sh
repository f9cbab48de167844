# title: override.conf is empty
# want: fail stray-drop-in
# breaks: pause variable restarted
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no
