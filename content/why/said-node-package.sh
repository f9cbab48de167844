# title: Node.js finds no package
# unit: a.service
# want: module-missing likely
# says: express
# says: node_modules
# never: import express
script /opt/a <<'X'
#!/bin/sh
echo "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'express' imported from /opt/app/server.js" >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service
