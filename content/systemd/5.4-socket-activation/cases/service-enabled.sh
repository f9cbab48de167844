# title: the service is enabled as well
# want: fail service-enabled-not-socket
# breaks: boot
solve 5.4
printf '[Install]\nWantedBy=multi-user.target\n' | sudo tee -a /etc/systemd/system/hello-socket.service
sudo systemctl daemon-reload
sudo systemctl enable hello-socket.service
