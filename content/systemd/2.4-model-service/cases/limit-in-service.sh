# title: StartLimitIntervalSec= and StartLimitBurst= stand in [Service]
# want: fail key-ignored
# breaks: gives-up
# only: bullseye bookworm
sdlab solve 2.4 --print | sed -e 's/^\$limit$//' -e 's/^\$backoff$/&\n$limit/' | bash -eu
