# title: Upholds= in place of the worker's Wants=, and no After=
# only: bookworm trixie sid
# want: fail wants-without-after
# breaks: worker-redis
sdlab solve 5.1 --print | sed -e s/^Wants=/Upholds=/ -e '/^After=team-redis.service$/d' | bash
