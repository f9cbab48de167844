# title: the program crashes with SIGSEGV
# unit: a.service
# want: program-crashed likely
# says: SEGV
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "import os; os.kill(os.getpid(), 11)"
X
fails a.service
