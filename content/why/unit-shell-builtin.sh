# title: ExecStart= begins with a word of the shell
# unit: a.service
# want: bad-setting certain
# says: shell
unit a.service <<'X'
[Service]
ExecStart=. /home/learner/.nvm/nvm.sh && node app.js
X
start a.service
