# title: RestartPreventExitStatus=1, the status that it fails with
# want: fail restart-not-covered
# breaks: restarts
sdlab solve 6.2 --print | sed 's/^MemoryMax/RestartPreventExitStatus=1\n&/' | bash
