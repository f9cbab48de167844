# title: the script gets the name that the unit has
# want: pass
# fault: wrong-path
solve 6.2
cd ~/agents/unsafe-agent && mv unsafe_agent.py unsafe-agent.py
sudo sed -i 's/unsafe_agent.py/unsafe-agent.py/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
