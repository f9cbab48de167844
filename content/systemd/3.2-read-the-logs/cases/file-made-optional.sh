# title: a minus in front of the environment file
# want: fail variable-unset
# breaks: up yours works
# fault: missing-environment-file
sdlab answer 3.2 cause missing-environment-file
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo sed -i s/^EnvironmentFile=/EnvironmentFile=-/ /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent
