# title: the worker does not name Redis
# want: fail dependency-unset
# breaks: worker-redis worker-waited
sdlab solve 5.1 --print | sed '/^Wants=/d; /^After=team-redis.service$/d' | bash || true
