# title: a shell that makes room with exec
# want: pass
sdlab solve 5.4 --print | sed "s,^ExecStart=\(.*\),ExecStart=/bin/sh -c 'exec \1'," | bash
