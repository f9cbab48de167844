sudo systemctl stop hello-agent.service 2>/dev/null || true
