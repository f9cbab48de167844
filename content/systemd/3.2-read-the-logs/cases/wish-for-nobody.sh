# title: Wants= with the wrong name in place of Requires=, which systemd ignores
# want: fail not-repaired
# breaks: before
# fault: missing-dependency
sdlab answer 3.2 cause missing-dependency
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo sed -i s/^Requires=/Wants=/ /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent
