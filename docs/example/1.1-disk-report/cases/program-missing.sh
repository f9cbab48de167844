# title: ExecStart= names a program that does not exist
# want: fail exec-missing
# breaks: report regular
sdlab solve 1.1 --print | sed 's,/usr/bin/df,/usr/bin/dff,' | bash
sleep 2
