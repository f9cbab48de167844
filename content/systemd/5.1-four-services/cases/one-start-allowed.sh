# title: StartLimitBurst=1 leaves no start for a restart
# want: fail start-limit-hit
# breaks: come-back
sdlab solve 5.1 --print | sed 's/^Description=Team Gateway/&\nStartLimitBurst=1\nStartLimitIntervalSec=1h/' | bash
