# title: Requires= in place of Wants=
# want: fail requires-too-hard
# breaks: logs independent
sdlab solve 2.4 --print | sed -e s/^Wants=/Requires=/ -e '/^# Show/,$d' | bash -eu
touch /dev/shm/hello-gpu
sudo systemctl start model-server || true
