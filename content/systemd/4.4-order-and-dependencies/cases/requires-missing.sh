# title: Requires= of a misspelt name: systemd refuses the start
# want: fail dependency-missing
# breaks: wants up waited
sdlab solve 4.4 --print | sed s/^Wants=.*/Requires=slowdb.service/ | bash || true
