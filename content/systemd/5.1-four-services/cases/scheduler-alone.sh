# title: the scheduler does not name the gateway
# want: fail dependency-unset
# breaks: scheduler-gateway
sdlab solve 5.1 --print | sed '/^Requires=/d; /^After=team-gateway.service$/d' | bash
