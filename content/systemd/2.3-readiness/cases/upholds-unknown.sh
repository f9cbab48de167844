# title: Upholds= in place of Wants=, which systemd 247 does not know
# only: bullseye
# want: fail key-ignored
# breaks: wanted
sdlab solve 2.3 --print | sed s/^Wants=/Upholds=/ | bash || true
