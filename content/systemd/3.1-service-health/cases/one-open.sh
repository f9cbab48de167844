# title: one question is left open
# want: fail not-answered
# breaks: boot status active failed missing
solve 3.1 2>/dev/null
sdlab reset 3.1 --yes >/dev/null
setup 3.1
for name in fetch index mail; do sdlab answer 3.1 $name "$(systemctl is-active $name-agent)"; done
