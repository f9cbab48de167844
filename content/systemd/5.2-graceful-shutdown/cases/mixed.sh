# title: KillMode=mixed
# want: pass
sudo sed -i '/^TimeoutStopSec/a KillMode=mixed' /etc/systemd/system/job-agent.service
solve 5.2
