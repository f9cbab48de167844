# title: Service= names a service of the learner's own, which a boot starts
# want: fail service-enabled-not-socket
# breaks: boot
sdlab solve 5.4 --print | sed -e 's/^ListenStream.*/&\nService=greeter.service/' -e 's,system/hello-socket.service,system/greeter.service,' -e 's,stop hello-socket.service,stop greeter.service,' | bash
printf '[Install]\nWantedBy=multi-user.target\n' | sudo tee -a /etc/systemd/system/greeter.service
sudo systemctl enable greeter.service
