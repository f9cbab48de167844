sudo systemctl disable hello-agent.service 2>/dev/null || true
