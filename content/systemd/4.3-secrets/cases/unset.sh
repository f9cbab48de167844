# title: UnsetEnvironment= takes one away
# want: fail env-not-in-process
# breaks: process
solve 4.3
printf '[Service]\nUnsetEnvironment=API_KEY\n' | sudo tee /etc/systemd/system/hello-agent.service.d/z.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
