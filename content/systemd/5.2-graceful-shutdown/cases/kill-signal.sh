# title: KillSignal=SIGKILL
# want: fail killed-hard
# breaks: clean finished
sudo sed -i '/^TimeoutStopSec/a KillSignal=SIGKILL' /etc/systemd/system/job-agent.service
solve 5.2
