# title: the words in capitals
# want: pass
solve 3.1
for name in fetch index mail; do sdlab answer 3.1 $name "$(systemctl is-active $name-agent | tr a-z A-Z)"; done
