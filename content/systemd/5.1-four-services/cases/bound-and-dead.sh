# title: BindsTo=, and the gateway died: the scheduler was stopped for good
# want: fail requires-too-hard
# breaks: up scheduler-gateway
sdlab solve 5.1 --print | sed 's/^Requires=/BindsTo=/; s/^RestartSec=.*/RestartSec=1/' | bash
sudo systemctl kill -s KILL team-gateway
sleep 2
