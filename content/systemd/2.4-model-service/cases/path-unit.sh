# title: a .path unit starts the server when the device appears
# want: pass
printf '[Path]\nPathExists=/dev/shm/hello-gpu\n[Install]\nWantedBy=multi-user.target\n' | sudo tee /etc/systemd/system/model-server.path
sdlab solve 2.4 --print | sed -e '/^ExecStartPre=/d' -e '/^# Show/,$d' | bash -eu
sudo systemctl enable --now model-server.path
sleep 1
touch /dev/shm/hello-gpu
sleep 2
