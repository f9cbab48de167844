# title: the failed one is masked and reset, and answered as it is then
# want: pass
for n in fetch index mail; do if systemctl is-failed $n-agent; then f=$n-agent; fi; done
sudo rm /etc/systemd/system/$f.service
sudo ln -s /dev/null /etc/systemd/system/$f.service
sudo systemctl daemon-reload
sudo systemctl reset-failed $f
solve 3.1
