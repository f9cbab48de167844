# title: After= the shipper, without Wants=
# want: fail after-without-wants
# breaks: logs
sdlab solve 2.4 --print | sed /^Wants=/d | bash -eu
