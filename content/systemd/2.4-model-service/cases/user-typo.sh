# title: User= is misspelt, and the device is not there: it could not be waited for
# want: fail user-unknown
# breaks: up waits
rm -f /dev/shm/hello-gpu
sdlab solve 2.4 --print | sed '/^sudo systemctl daemon-reload/,$d; s/^User=.*/User=lerner/' | bash
sudo systemctl daemon-reload
sudo systemctl stop model-server log-shipper
sudo systemctl start --no-block model-server
until journalctl -u model-server -o cat | grep -q status=217; do sleep 0.3; done
