# title: the scheduler wants the gateway, and does not follow it
# want: fail wants-without-after
# breaks: scheduler-gateway
sdlab solve 5.1 --print | sed 's/^Requires=/Wants=/; /^After=team-gateway.service$/d' | bash
