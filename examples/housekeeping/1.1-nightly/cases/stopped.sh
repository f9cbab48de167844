# title: the timer was stopped
# want: fail stopped-by-hand
# breaks: waits
solve 1.1
sudo systemctl stop nightly.timer
