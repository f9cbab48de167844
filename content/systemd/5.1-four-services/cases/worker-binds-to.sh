# title: BindsTo= in place of Wants=, and all is up
# want: fail requires-too-hard
# breaks: worker-redis
sdlab solve 5.1 --print | sed 's/^Wants=/BindsTo=/' | bash
