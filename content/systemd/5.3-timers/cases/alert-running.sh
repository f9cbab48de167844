# title: the alert takes its time
# want: pending alert-running
# breaks: alert
# options: no-wait
sdlab solve 5.3 --print | sed 's,^ExecStart=/bin/echo.*,ExecStart=/bin/sleep 60,' | bash
