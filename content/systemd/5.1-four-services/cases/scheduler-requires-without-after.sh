# title: the scheduler requires the gateway, and does not follow it
# want: fail requires-without-after
# breaks: scheduler-gateway scheduler-waited
sdlab solve 5.1 --print | sed '/^After=team-gateway.service$/d' | bash
