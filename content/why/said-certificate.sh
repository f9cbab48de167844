# title: a certificate that the program does not trust
# unit: a.service
# want: program-says certain
# says: unknown authority
script /opt/a.sh <<'X'
#!/bin/sh
echo "2026/11/30 12:00:00 cannot reach the registry: tls: failed to verify certificate: x509: certificate signed by unknown authority" >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
