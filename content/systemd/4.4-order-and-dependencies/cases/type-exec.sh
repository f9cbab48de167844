# title: Type=exec, and a command before the agent
# want: pass
sdlab solve 4.4 --print | sed 's/^Type=.*/Type=exec\nExecStartPre=\/bin\/true/' | bash
