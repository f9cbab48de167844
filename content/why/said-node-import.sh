# title: Node.js takes an ES module for a CommonJS script
# unit: a.service
# want: import-outside-module certain
# says: package.json
# never: Node.js v20
script /opt/a.sh <<'X'
#!/bin/sh
cat >&2 <<'Y'
(node:71) Warning: To load an ES module, set "type": "module" in the package.json or use the .mjs extension.
/opt/app/server.js:1
import express from 'express';
^^^^^^

SyntaxError: Cannot use import statement outside a module
    at wrapSafe (node:internal/modules/cjs/loader:1378:20)
    at Module._compile (node:internal/modules/cjs/loader:1428:41)

Node.js v20.19.2
Y
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
