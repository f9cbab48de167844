# title: npm has no such script
# unit: a.service
# want: program-says certain
# says: Missing script
script /opt/npm <<'X'
#!/bin/sh
printf 'npm ERR! Missing script: "start"\nnpm ERR!\nnpm ERR! To see a list of scripts, run:\n' >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/npm start
X
fails a.service
