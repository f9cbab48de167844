# title: Requires= everywhere: the gateway requires Redis
# want: fail requires-too-hard
# breaks: gateway-alone
sdlab solve 5.1 --print | sed 's/^Description=Team Gateway/&\nRequires=team-redis.service\nAfter=team-redis.service/' | bash
