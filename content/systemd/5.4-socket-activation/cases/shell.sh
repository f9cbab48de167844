# title: the server is a child of a shell
# want: fail listen-pid-mismatch
# breaks: answers
sdlab solve 5.4 --print | sed "s,^ExecStart=\(.*\),ExecStart=/bin/sh -c '\1; true'," | bash
