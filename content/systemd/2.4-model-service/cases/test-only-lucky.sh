# title: a single test in ExecStartPre=, and the device comes before the limit is reached
# want: fail gives-up-waiting
# breaks: waits
sdlab solve 2.4 --print | sed -e "s|^ExecStartPre=.*|ExecStartPre=/usr/bin/test -e /dev/shm/hello-gpu|" -e '/^# Show/,$d' -e 's/RestartSec=10$/RestartSec=5/' -e 's/RestartSec=30/RestartSec=5/' | bash -eu
sudo sed -i -e /^StartLimit/d -e '/^After=/a StartLimitIntervalSec=60\nStartLimitBurst=5' /etc/systemd/system/model-server.service
sudo systemctl daemon-reload
sudo systemctl start --no-block model-server || true
sleep 3
touch /dev/shm/hello-gpu
sleep 8
