# title: repaired, and busy since: many jobs done
# want: pass
solve 3.2
sleep 1
for i in $(seq 100); do touch ~/agents/log-agent/inbox/later-$i; done
for i in 1 2 3 4 5 6 7 8; do [ -e ~/agents/log-agent/inbox/later-1 ] || break; sleep 1; done
