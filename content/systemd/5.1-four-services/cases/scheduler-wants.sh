# title: the scheduler wants the gateway, and does not require it
# want: fail wants-too-soft
# breaks: scheduler-gateway
sdlab solve 5.1 --print | sed 's/^Requires=/Wants=/' | bash
