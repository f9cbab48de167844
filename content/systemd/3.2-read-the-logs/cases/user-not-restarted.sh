# title: the user is made, and the unit not started
# want: fail not-started
# breaks: up yours works
# fault: unknown-user
sdlab answer 3.2 cause unknown-user
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo useradd log-agnet
