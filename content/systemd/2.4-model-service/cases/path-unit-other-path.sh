# title: a .path unit that looks for another device, and the server started by hand
# want: fail does-not-wait
# breaks: waits
printf '[Path]\nPathExists=/dev/nvidia0\n[Install]\nWantedBy=multi-user.target\n' | sudo tee /etc/systemd/system/model-server.path
sdlab solve 2.4 --print | sed -e '/^ExecStartPre=/d' -e '/^# Show/,$d' | bash -eu
sudo systemctl enable --now model-server.path
sleep 1
touch /dev/shm/hello-gpu
sudo systemctl start model-server
