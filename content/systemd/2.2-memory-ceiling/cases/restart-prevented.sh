# title: RestartPreventExitStatus=SIGKILL
# want: fail restart-prevented
# breaks: restart
sdlab solve 2.2 --print | sed 's/^Restart=.*/&\nRestartPreventExitStatus=SIGKILL/' | bash
