# title: the alert unit starts a program that does not exist
# want: fail alert-failed
# breaks: alert
sdlab solve 5.3 --print | sed s,/bin/echo,/bin/ecco, | bash
