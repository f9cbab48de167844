# title: the folder is made, and the unit not started
# want: fail not-started
# breaks: up yours works
# fault: missing-directory
sdlab answer 3.2 cause missing-directory
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
mkdir -p ~/agents/old/log-agent/inbox
