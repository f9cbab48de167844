# title: the environment file is moved back, and the unit not started
# want: fail not-started
# breaks: up yours works
# fault: missing-environment-file
sdlab answer 3.2 cause missing-environment-file
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
mv ~/agents/log-agent/settings.env.old ~/agents/log-agent/settings.env
