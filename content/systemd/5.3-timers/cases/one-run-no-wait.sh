# title: asked after the first run
# want: pending waiting-for-timer
# breaks: regular
# options: no-wait
sdlab solve 5.3 --print | sed '/^sudo systemctl start agent-check.service/d' | bash
