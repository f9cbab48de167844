mkdir -p ~/agents/memory-agent
cp "$SUPPLIED/memory_agent.py" ~/agents/memory-agent/
