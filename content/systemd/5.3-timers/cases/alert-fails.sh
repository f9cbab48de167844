# title: the alert fails itself
# want: fail alert-failed
# breaks: alert
sdlab solve 5.3 --print | sed 's,^ExecStart=/bin/echo.*,ExecStart=/bin/false,' | bash
