# title: a .path unit of another name, with PathExistsGlob=
# want: pass
printf '[Path]\nPathExistsGlob=/dev/shm/hello-g*\nUnit=model-server.service\n[Install]\nWantedBy=multi-user.target\n' | sudo tee /etc/systemd/system/gpu.path
sdlab solve 2.4 --print | sed -e '/^ExecStartPre=/d' -e '/^# Show/,$d' | bash -eu
sudo systemctl enable --now gpu.path
sleep 1
touch /dev/shm/hello-gpu
sleep 2
