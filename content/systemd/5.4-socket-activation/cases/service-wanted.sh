# title: a service that boots wants the server
# want: fail service-enabled-not-socket
# breaks: boot
solve 5.4
sudo mkdir /etc/systemd/system/hello-agent.service.d
printf '[Unit]\nWants=hello-socket.service\n' | sudo tee /etc/systemd/system/hello-agent.service.d/wants.conf
sudo systemctl enable hello-agent
sudo systemctl daemon-reload
