# title: PartOf= and Wants= in place of Requires=
# want: fail wants-too-soft
# breaks: scheduler-gateway
sdlab solve 5.1 --print | sed 's/^Requires=\(.*\)/Wants=\1\nPartOf=\1/' | bash
