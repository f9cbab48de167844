# title: [service]
# want: fail bad-setting
# breaks: answers listens
sdlab solve 5.4 --print | sed 's,^\[Service\],[service],' | bash || true
