# title: a mistake in a script for Node.js
# unit: a.service
# want: script-error certain
# says: Unexpected token
script /opt/a.sh <<'X'
#!/bin/sh
cat >&2 <<'Y'
/opt/app/server.js:12
});
^

SyntaxError: Unexpected token '}'
    at wrapSafe (node:internal/modules/cjs/loader:1378:20)

Node.js v20.19.2
Y
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
