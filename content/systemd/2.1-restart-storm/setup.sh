mkdir -p ~/agents/crash-agent
cp "$SUPPLIED/crash_agent.py" ~/agents/crash-agent/
