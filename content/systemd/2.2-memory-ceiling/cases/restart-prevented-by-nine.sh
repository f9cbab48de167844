# title: RestartPreventExitStatus=9 is an exit status, and no signal
# want: pass
sdlab solve 2.2 --print | sed 's/^Restart=.*/&\nRestartPreventExitStatus=9/' | bash
