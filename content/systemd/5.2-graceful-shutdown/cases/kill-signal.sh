# title: KillSignal=SIGKILL
# want: fail kill-signal
# breaks: clean finished
sudo sed -i '/^TimeoutStopSec/a KillSignal=SIGKILL' /etc/systemd/system/job-agent.service
solve 5.2
