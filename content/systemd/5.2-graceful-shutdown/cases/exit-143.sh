# title: the agent ends with 143, and the unit says that this is a success
# want: pass
sed -i '$a raise SystemExit(143)' ~/agents/job-agent/graceful_agent.py
sudo sed -i '/^TimeoutStopSec/a SuccessExitStatus=143' /etc/systemd/system/job-agent.service
solve 5.2
