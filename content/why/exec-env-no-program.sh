# title: #!/usr/bin/env node, and node is not in a service's PATH
# unit: a.service
# want: command-not-found certain
# says: node.*PATH
# never: open its script|ExecStart= runs
script /opt/a.js <<'X'
#!/usr/bin/env node
console.log(1)
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.js
X
fails a.service
