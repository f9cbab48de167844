# title: Requisite= in place of Requires=
# want: fail requisite-starts-nothing
# breaks: scheduler-gateway
sdlab solve 5.1 --print | sed 's/^Requires=/Requisite=/' | bash
