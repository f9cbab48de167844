# title: Wants= of a misspelt name, which systemd passes over
# want: fail dependency-missing
# breaks: wants waited
sdlab solve 4.4 --print | sed s/^Wants=.*/Wants=slow_db.service/ | bash
