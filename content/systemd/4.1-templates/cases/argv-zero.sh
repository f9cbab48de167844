# title: Type=exec, and a name of its own for the process
# want: pass
sdlab solve 4.1 --print | sed 's,^ExecStart=/usr/bin/python3,ExecStart=@/usr/bin/python3 agent-%i,; s/Type=simple/Type=exec/' | bash
