# title: RestartPreventExitStatus=1 in the worker
# want: fail restart-not-covered
# breaks: come-back
sdlab solve 5.1 --print | sed 's|^ExecStart=.*worker.py|&\nRestartPreventExitStatus=1|' | bash
