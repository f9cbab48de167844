# title: BindsTo= in place of Requires=, and all is up
# want: fail requires-too-hard
# breaks: scheduler-gateway
sdlab solve 5.1 --print | sed 's/^Requires=/BindsTo=/' | bash
