# title: the page, typed in order; then each answer as it was read
# want: pass
# options: page
for name in fetch index mail; do
    sdlab answer 3.1 $name "$(systemctl is-active $name-agent)"
    if [ "$(systemctl is-enabled $name-agent)" = enabled ]; then sdlab answer 3.1 boot $name-agent; fi
done
failed=$(systemctl --failed --plain --no-legend | cut -d ' ' -f 1)
sdlab answer 3.1 status "$(systemctl status $failed | sed -n 's/.*Main PID:.*status=\([0-9]*\).*/\1/p')"
sdlab answer 3.1 active 3
systemctl is-failed index-agent && sdlab answer 3.1 failed 0 || sdlab answer 3.1 failed 1
systemctl is-active no-such-agent || sdlab answer 3.1 missing $?
