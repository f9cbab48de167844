# title: reset-failed, and nothing else
# want: fail script-missing
# breaks: up yours works
# fault: wrong-path
sdlab answer 3.2 cause wrong-path
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo systemctl reset-failed log-agent
