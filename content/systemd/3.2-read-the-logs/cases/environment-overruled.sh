# title: another port by Environment=, which the environment file overrules
# want: fail port-in-use
# fault: port-taken
# breaks: up works
sudo sed -i '/^ExecStart=/i Environment=LOG_AGENT_PORT=7170' /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sdlab answer 3.2 cause port-taken
sdlab answer 3.2 job "$(sudo journalctl -u log-agent -o cat | sed -n 's/^INFO job \(.*\) done$/\1/p' | tail -n 1)"
sudo systemctl reset-failed log-agent
sudo systemctl restart log-agent || true
sleep 3
