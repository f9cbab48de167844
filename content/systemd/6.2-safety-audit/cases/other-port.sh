# title: the agent gets another port
# want: pass
# fault: port-taken
solve 6.2
sudo sed -i 's/^EnvironmentFile=/Environment=PORT=8621\n&/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
