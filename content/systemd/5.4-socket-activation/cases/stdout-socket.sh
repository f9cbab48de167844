# title: a server for one connection, without Accept=yes
# want: fail accept-mismatch
# breaks: answers
sdlab solve 5.4 --print | sed 's,^ExecStart=.*,ExecStart=/bin/echo hello\nStandardInput=socket\nStandardOutput=socket,' | bash
