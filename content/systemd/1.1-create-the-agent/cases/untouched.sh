# title: an untouched machine
# want: fail script-missing
# breaks: exists yours compiles speaks
