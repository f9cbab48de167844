# title: [service]
# want: fail key-ignored
# breaks: pause variable restarted
sdlab solve 3.3 --print | sed 's/^\[Service\]/[service]/' | bash
