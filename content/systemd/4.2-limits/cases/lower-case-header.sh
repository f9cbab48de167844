# title: [service] in place of [Service]
# want: fail key-ignored
# breaks: cpu memory swap tasks files
sdlab solve 4.2 --print | sed 's/^\[Service\]/[service]/' | bash
