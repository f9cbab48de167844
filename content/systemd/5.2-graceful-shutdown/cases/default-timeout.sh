# title: no TimeoutStopSec= at all: 90 s
# want: pass
sudo sed -i /^TimeoutStopSec/d /etc/systemd/system/job-agent.service
solve 5.2
