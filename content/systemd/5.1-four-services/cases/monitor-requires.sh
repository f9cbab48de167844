# title: the monitor requires what it watches
# want: fail requires-too-hard
# breaks: monitor
sdlab solve 5.1 --print | sed '/Monitor/a Requires=team-gateway.service' | bash
