# title: chmod +x, and the script is the program
# want: pass
# fault: not-executable
solve 6.2
chmod +x ~/agents/unsafe-agent/unsafe_agent.py
sudo sed -i 's|^ExecStart=/usr/bin/python3 |ExecStart=|' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
