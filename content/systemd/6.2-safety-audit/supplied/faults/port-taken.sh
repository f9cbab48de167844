agent=$2
supply previous_agent.py >"$agent/previous_agent.py"
supply unsafe-agent-previous.service | sudo tee /etc/systemd/system/unsafe-agent-previous.service >/dev/null
sudo systemctl enable --quiet --now unsafe-agent-previous.service
