# title: --user: healed, and restarted by hand a second after it came back
# want: pass
# scope: user
sleep 4
kill "$(systemctl --user show -P MainPID hello-agent)"
sleep 5
until systemctl --user is-active --quiet hello-agent; do sleep 0.2; done
sleep 1
systemctl --user restart hello-agent
