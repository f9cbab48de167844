# title: the worker requires Redis
# want: pass
sdlab solve 5.1 --print | sed 's/^Wants=/Requires=/' | bash
