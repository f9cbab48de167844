# title: the device goes and comes back; the server heals and waits
# want: pass
sdlab solve 2.4 --print | sed -e '/^# Show/,$d' -e 's/RestartSec=30/RestartSec=5/' -e 's/RestartSec=10$/RestartSec=1/' | bash -eu
touch /dev/shm/hello-gpu0
sudo systemctl start model-server
rm /dev/shm/hello-gpu0
sleep 9
touch /dev/shm/hello-gpu0
