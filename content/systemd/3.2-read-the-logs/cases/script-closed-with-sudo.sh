# title: repaired with sudo, and the script is root's alone now
# want: fail file-denied
# breaks: up yours works
solve 3.2
sudo chown root: ~/agents/log-agent/log_agent.py
sudo chmod 700 ~/agents/log-agent/log_agent.py
sudo systemctl restart log-agent
sleep 3
