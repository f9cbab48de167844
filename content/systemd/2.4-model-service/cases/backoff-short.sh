# title: a pause that grows to 12 s
# want: fail no-backoff
# breaks: backoff
# only: trixie sid
sdlab solve 2.4 --print | sed 's/^RestartMaxDelaySec=5min/RestartMaxDelaySec=12s/' | bash -eu
