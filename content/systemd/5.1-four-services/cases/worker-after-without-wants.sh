# title: the worker follows Redis, and nothing starts Redis
# want: fail after-without-wants
# breaks: worker-redis worker-waited
sdlab solve 5.1 --print | sed '/^Wants=/d' | bash || true
