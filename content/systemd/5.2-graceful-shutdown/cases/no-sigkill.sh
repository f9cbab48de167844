# title: SendSIGKILL=no
# want: fail leaves-processes
# breaks: limit
sudo sed -i '/^TimeoutStopSec/a SendSIGKILL=no' /etc/systemd/system/job-agent.service
solve 5.2
