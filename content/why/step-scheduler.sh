# title: real-time scheduling that a user's unit may not have
# unit: a.service
# want: step-failed certain
# twin: cpu-missing
# says: SETSCHEDULER
# never: processors
# scope: user
mkdir -p ~/.config/systemd/user
printf '[Service]\nExecStart=/bin/sleep 100\nCPUSchedulingPolicy=fifo\nCPUSchedulingPriority=50\n' > ~/.config/systemd/user/a.service
systemctl --user daemon-reload
systemctl --user start a.service || true
sleep 1
