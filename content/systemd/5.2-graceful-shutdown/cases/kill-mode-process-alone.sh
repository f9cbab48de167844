# title: KillMode=process, and there is but one process
# want: fail leaves-processes
# breaks: whole
sudo sed -i '/^TimeoutStopSec/a KillMode=process' /etc/systemd/system/job-agent.service
solve 5.2
