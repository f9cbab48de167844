# title: the unit lies among the learner's own units
# want: fail unit-not-found
# breaks: up
mkdir -p ~/.config/systemd/user
sdlab solve 2.4 --print | sed -e '/^# Show/,$d' -e s,/etc/systemd/system,$HOME/.config/systemd/user, | bash -eu
