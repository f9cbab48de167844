# title: Requires= and After= in [Service]
# want: fail key-ignored
# breaks: scheduler-gateway
sdlab solve 5.1 --print | sed '/Scheduler/,/^END/{/^Requires=/d; /^After=/d; /^Restart=/i Requires=team-gateway.service\nAfter=team-gateway.service
}' | bash
