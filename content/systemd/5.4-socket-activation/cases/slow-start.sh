# title: the service takes six seconds to start
# want: pass
sdlab solve 5.4 --print | sed 's,^ExecStart=,ExecStartPre=/bin/sleep 6\n&,' | bash
