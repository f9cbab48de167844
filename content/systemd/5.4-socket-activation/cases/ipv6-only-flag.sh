# title: BindIPv6Only=ipv6-only, with the port alone
# want: fail wrong-address
# breaks: answers listens
sdlab solve 5.4 --print | sed 's/^ListenStream=.*/ListenStream=7070\nBindIPv6Only=ipv6-only/' | bash
