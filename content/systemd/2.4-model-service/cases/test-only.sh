# title: a single test in ExecStartPre=, and a limit that is reached while it waits
# want: fail gives-up-waiting
# breaks: up current waits
sdlab solve 2.4 --print | sed -e "s|^ExecStartPre=.*|ExecStartPre=/usr/bin/test -e /dev/shm/hello-gpu|" -e '/^# Show/,$d' -e 's/RestartSec=10$/RestartSec=1/' -e 's/RestartSec=30/RestartSec=5/' -e 's/^RestartSteps.*/RestartSteps=30/' | bash -eu
sudo sed -i -e /^StartLimit/d -e '/^After=/a StartLimitIntervalSec=60\nStartLimitBurst=2' /etc/systemd/system/model-server.service
sudo systemctl daemon-reload
sudo systemctl start --no-block model-server || true
until systemctl is-failed -q model-server; do sleep 1; done
touch /dev/shm/hello-gpu
