unit=$1
sudo sed -i 's|/unsafe_agent.py|/unsafe-agent.py|' "$unit"
