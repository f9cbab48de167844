# title: the daemon that is reloaded is the learner's own
# want: fail not-reloaded
# breaks: drop-in
sdlab solve 3.3 --print | sed -e 's/^sudo systemctl daemon-reload/systemctl --user daemon-reload || true/' -e '/restart/d' | bash
