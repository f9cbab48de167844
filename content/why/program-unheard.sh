# title: somebody who may not read the journal asks
# unit: a.service
# user: nobody
# want: program-failed certain
# says: could not be read here
# never: no line of its output
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c 'echo "Error: listen EADDRINUSE: address already in use :::3000"; exit 1'
X
fails a.service
