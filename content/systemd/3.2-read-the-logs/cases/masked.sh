# title: masked instead of mended
# want: fail masked
# breaks: up yours works
# fault: syntax-error
sdlab answer 3.2 cause syntax-error
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo rm /etc/systemd/system/log-agent.service
sudo systemctl mask log-agent
