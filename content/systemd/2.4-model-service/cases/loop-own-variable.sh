# title: the path as a variable of the unit's own
# want: pass
solve 2.4 >/dev/null
sudo sed -i '/^Type/a Environment=GPU=/dev/shm/hello-gpu' /etc/systemd/system/model-server.service
sudo sed -i 's#test -e /dev/shm/hello-gpu#test -e ${GPU}#' /etc/systemd/system/model-server.service
sudo systemctl daemon-reload
sudo systemctl stop model-server log-shipper
rm -f /dev/shm/hello-gpu
sudo systemctl start --no-block model-server
sleep 4
touch /dev/shm/hello-gpu
sleep 6
