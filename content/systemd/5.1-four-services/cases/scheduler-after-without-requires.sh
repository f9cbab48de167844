# title: the scheduler follows the gateway, and does not require it
# want: fail after-without-wants
# breaks: scheduler-gateway
sdlab solve 5.1 --print | sed '/^Requires=/d' | bash
