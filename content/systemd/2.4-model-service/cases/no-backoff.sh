# title: a constant pause
# want: fail no-backoff
# breaks: backoff
# only: trixie sid
sdlab solve 2.4 --print | sed '/^RestartSteps=/d' | bash -eu
