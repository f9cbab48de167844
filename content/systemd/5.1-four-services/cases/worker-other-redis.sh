# title: a name for Redis that does not exist here, as an assistant guesses it
# want: fail dependency-missing
# breaks: worker-redis worker-waited
sdlab solve 5.1 --print | sed '/Worker/,/^END/s/team-redis/redis-server/' | bash || true
