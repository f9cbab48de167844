# title: OnFailure= stands in [Service]
# want: fail key-ignored
# breaks: alert
sdlab solve 5.3 --print | sed 's/^OnFailure/[Service]\n&/' | bash
