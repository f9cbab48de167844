# title: Wants= the shipper, without After=
# want: fail wants-without-after
# breaks: logs
sdlab solve 2.4 --print | sed 's/^After=.*/After=network.target/' | bash -eu
