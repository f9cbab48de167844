# title: a .path unit that was started when the device was there
# want: fail not-shown
# breaks: waits
printf '[Path]\nPathExists=/dev/shm/hello-gpu\n[Install]\nWantedBy=multi-user.target\n' | sudo tee /etc/systemd/system/model-server.path
sdlab solve 2.4 --print | sed -e '/^ExecStartPre=/d' -e '/^# Show/,$d' | bash -eu
touch /dev/shm/hello-gpu
sleep 1
sudo systemctl enable --now model-server.path
