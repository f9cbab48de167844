# title: the log shipper is left out
# want: fail dependency-unnamed
# breaks: logs
sdlab solve 2.4 --print | sed -e /^Wants=/d -e 's/ log-shipper.service//' | bash -eu
