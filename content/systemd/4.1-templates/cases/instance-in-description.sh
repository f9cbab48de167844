# title: %i in Description= and SyslogIdentifier= alone
# want: fail instance-not-passed
# breaks: named
sdlab solve 4.1 --print | sed -e 's/^ExecStart=\(.*\) %i$/ExecStart=\1 worker\nSyslogIdentifier=agent-%i/' | bash
sleep 4
