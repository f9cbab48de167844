# title: the device goes and comes back; the server heals and waits
# want: pass
sdlab solve 2.4 --print | sed -e '/^# Show/,$d' -e 's/RestartSec=30/RestartSec=5/' -e 's/RestartSec=10$/RestartSec=1/' | bash -eu
touch /dev/shm/hello-gpu
sudo systemctl start model-server
rm /dev/shm/hello-gpu
until [ "$(systemctl show --value -p SubState model-server)" = start-pre ]; do sleep 0.5; done
sleep 1
touch /dev/shm/hello-gpu
