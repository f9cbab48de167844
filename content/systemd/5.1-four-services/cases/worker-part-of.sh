# title: PartOf= beside Wants=: the worker is restarted with Redis
# want: pass
sdlab solve 5.1 --print | sed 's/^Wants=\(.*\)/&\nPartOf=\1/' | bash
