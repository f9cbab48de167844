# title: the agent handles SIGINT, and KillSignal= says so
# want: pass
sed -i s/SIGTERM/SIGINT/g ~/agents/job-agent/graceful_agent.py
sudo sed -i '/^TimeoutStopSec/a KillSignal=SIGINT' /etc/systemd/system/job-agent.service
solve 5.2
