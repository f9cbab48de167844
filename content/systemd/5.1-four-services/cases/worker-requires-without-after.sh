# title: the worker requires Redis, and does not follow it
# want: fail requires-without-after
# breaks: worker-redis worker-waited
sdlab solve 5.1 --print | sed 's/^Wants=/Requires=/; /^After=team-redis.service$/d' | bash
