# title: NoExecPaths= forbids the program
# unit: a.service
# twin: too-many-processes
# want: exec-noexec certain
# twin: exec-not-executable
# says: NoExecPaths
# only: bookworm trixie sid
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
NoExecPaths=/
X
fails a.service
