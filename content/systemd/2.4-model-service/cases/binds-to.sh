# title: BindsTo= the shipper
# want: fail requires-too-hard
# breaks: logs independent
sdlab solve 2.4 --print | sed -e s/^Wants=/BindsTo=/ -e '/^# Show/,$d' | bash -eu
