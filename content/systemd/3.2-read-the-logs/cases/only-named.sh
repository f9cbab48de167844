# title: the cause and the job are named, nothing is mended
# want: fail script-error
# breaks: up yours works
# fault: syntax-error
sdlab answer 3.2 cause syntax-error
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
