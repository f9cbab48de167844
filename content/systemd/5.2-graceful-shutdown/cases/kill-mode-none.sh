# title: KillMode=none
# want: fail leaves-processes
# breaks: clean finished whole
sudo sed -i '/^TimeoutStopSec/a KillMode=none' /etc/systemd/system/job-agent.service
solve 5.2
