# title: the alert runs as a user that does not exist
# want: fail alert-failed
# breaks: alert
sdlab solve 5.3 --print | sed 's#^ExecStart=/bin/echo.*#User=alerts\n&#' | bash
