# title: the device is a link to one that has been there for long
# want: pass
solve 2.4
sudo systemctl stop model-server log-shipper
rm -f /dev/shm/hello-gpu
sudo systemctl start --no-block model-server
until [ "$(systemctl show --value -p SubState model-server)" = start-pre ]; do sleep 0.5; done
sleep 1
ln -s /dev/null /dev/shm/hello-gpu
sleep 6
