# title: node's port is taken, with all that node prints
# unit: a.service
# want: port-in-use likely
# says: port 3000
# never: went on
script /opt/a <<'X'
#!/bin/sh
cat >&2 <<Y
node:events:491
      throw er; // Unhandled 'error' event
      ^

Error: listen EADDRINUSE: address already in use :::3000
    at Server.setupListenHandle [as _listen2] (node:net:1463:16)
Emitted 'error' event on Server instance at:
    at emitErrorNT (node:net:1490:8) {
  code: 'EADDRINUSE',
  port: 3000
}

Node.js v18.19.0
Y
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service
