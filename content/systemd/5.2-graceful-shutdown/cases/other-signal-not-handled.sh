# title: KillSignal=SIGINT, and the agent handles SIGTERM
# want: fail wrong-signal
# breaks: finished
sudo sed -i '/^TimeoutStopSec/a KillSignal=SIGINT' /etc/systemd/system/job-agent.service
solve 5.2
