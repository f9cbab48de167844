# title: a wrong guess, nothing repaired
# want: fail wrong-answer
# breaks: cause runs same user secret reviewed
# fault: wrong-path
sudo systemctl start unsafe-agent
sdlab answer 6.2 cause bad-setting
