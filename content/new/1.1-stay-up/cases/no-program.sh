# title: a program that does not exist
# want: fail exec-missing
# breaks: up
sdlab solve 1.1 --print | sed 's,bin/sleep,bin/sleeep,' | bash
sleep 1
