# title: a drop-in in hello_agent.service.d
# want: fail stray-drop-in
# breaks: restart
solve 1.2
sudo sed -i /^Restart=/d /etc/systemd/system/hello-agent.service
sudo mkdir /etc/systemd/system/hello_agent.service.d
printf '[Service]\nRestart=always\n' | sudo tee /etc/systemd/system/hello_agent.service.d/override.conf
sudo systemctl daemon-reload
