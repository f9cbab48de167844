# title: hello-agent's unit, with the limits, and its ExecStart= forgotten
# want: fail other-program
# breaks: agent
solve 2.2
sudo sed -i 's,memory-agent/memory_agent.py,hello-agent/hello_agent.py,' /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
sleep 3
