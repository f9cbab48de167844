# title: StopPropagatedFrom= in the monitor
# want: fail requires-too-hard
# breaks: monitor
# only: bookworm trixie sid
sdlab solve 5.1 --print | sed 's/^After=team-redis.service team-gateway.service/&\nStopPropagatedFrom=team-gateway.service/' | bash
