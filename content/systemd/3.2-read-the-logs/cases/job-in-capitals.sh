# title: the job in capitals
# want: pass
solve 3.2
job=$(journalctl -u log-agent -o cat | grep 'done' | tail -n 1 | cut -d " " -f 3)
sdlab answer 3.2 job "${job^^}"
