# title: env -S in front, the name as --name=%i, instances by name
# want: pass
sdlab solve 4.1 --print | sed -e 's,^ExecStart=\(.*\) %i$,ExecStart=/usr/bin/env PYTHONUNBUFFERED=1 \1 --name=%i,' -e 's/@1/@red/; s/@2/@green/; s/@3/@blue/' | bash
