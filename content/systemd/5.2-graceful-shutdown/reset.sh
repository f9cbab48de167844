# SIGKILL first: a stop of an agent that does not listen could take minutes.
sudo systemctl kill --signal=KILL job-agent.service 2>/dev/null || true
sudo systemctl disable --now job-agent.service 2>/dev/null || true
pkill -KILL -f "python3 .*agents/job-agent/" || true
sudo rm -rf /etc/systemd/system/job-agent.service /etc/systemd/system/job-agent.service.d
sudo systemctl daemon-reload
sudo systemctl reset-failed job-agent.service 2>/dev/null || true
rm -rf ~/agents/job-agent
