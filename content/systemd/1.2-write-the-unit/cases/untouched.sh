# title: an untouched machine
# want: fail unit-not-found
# breaks: known description after type user directory command restart pause install
# options: fresh
