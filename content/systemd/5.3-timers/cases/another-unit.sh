# title: Unit= names another unit
# want: fail triggers-another-unit
# breaks: regular
sdlab solve 5.3 --print | sed 's/^AccuracySec.*/&\nUnit=hello-agent.service/' | bash
