# title: the scheduler requires a misspelt name: systemd refuses the start
# want: fail dependency-missing
# breaks: scheduler-gateway up scheduler-waited
sdlab solve 5.1 --print | sed 's/^Requires=.*/Requires=team-gatway.service/' | bash || true
