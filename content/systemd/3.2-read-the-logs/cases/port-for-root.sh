# title: the agent gets port 80
# want: fail port-privileged
# fault: port-taken
# breaks: up
solve 3.2
echo LOG_AGENT_PORT=80 >~/agents/log-agent/settings.env
sudo systemctl restart log-agent || true
sleep 3
