# title: the device is a link to one that has been there for long
# want: pass
solve 2.4
sudo systemctl stop model-server
rm -f /dev/shm/hello-gpu
sudo systemctl start --no-block model-server
sleep 3
ln -s /dev/null /dev/shm/hello-gpu
sleep 6
