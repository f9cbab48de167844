# title: the path corrected in a drop-in, which forgets to empty the list first
# want: fail duplicate-exec
# fault: wrong-path
# breaks: up
sudo mkdir -p /etc/systemd/system/log-agent.service.d
printf '[Service]\nExecStart=/usr/bin/python3 %s/agents/log-agent/log_agent.py\n' ~ | sudo tee /etc/systemd/system/log-agent.service.d/override.conf
sudo systemctl daemon-reload
sdlab answer 3.2 cause wrong-path
sdlab answer 3.2 job "$(sudo journalctl -u log-agent -o cat | sed -n 's/^INFO job \(.*\) done$/\1/p' | tail -n 1)"
sudo systemctl restart log-agent || true
