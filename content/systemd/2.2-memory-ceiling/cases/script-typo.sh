# title: a script that is not there
# want: fail script-missing
# breaks: up
solve 2.2
sudo sed -i s/memory_agent.py/memory-agent.py/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
sleep 1
