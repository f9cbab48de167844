# title: the worker wants Redis, and does not follow it
# want: fail wants-without-after
# breaks: worker-redis worker-waited
sdlab solve 5.1 --print | sed '/^After=team-redis.service$/d' | bash
