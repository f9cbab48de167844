# title: OnUnitActiveSec= and OnActiveSec= stand in [Unit]
# want: fail bad-setting
# breaks: regular
sdlab solve 5.3 --print | sed -e 's/^.Timer.$//' -e 's/^sudo systemctl .* agent-check.timer/& || true/' | bash
