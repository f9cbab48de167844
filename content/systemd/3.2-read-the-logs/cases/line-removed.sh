# title: the bad line is taken out
# want: fail bad-setting
# breaks: up yours works
# fault: bad-setting
sdlab answer 3.2 cause bad-setting
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo sed -i /^ExecStart=/d /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl start log-agent || true
