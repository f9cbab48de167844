# title: a script calls a program that is not in its PATH
# unit: a.service
# want: command-not-found certain
# says: program nodejs-of-nvm
script /opt/run <<'X'
#!/bin/sh
nodejs-of-nvm app.js
X
unit a.service <<'X'
[Service]
ExecStart=/opt/run
X
fails a.service
