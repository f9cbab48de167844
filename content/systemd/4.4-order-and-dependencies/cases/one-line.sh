# title: both lines on one
# want: fail value-ignored
# breaks: follows
sdlab solve 4.4 --print | sed -e '/^After=/d' -e 's/^Wants=.*/Wants=slow-db.service After=slow-db.service/' | bash
