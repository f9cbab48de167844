# title: LoadCredential= names a file that is missing
# unit: a.service
# want: credential-missing certain
# says: /etc/x
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
LoadCredential=x:/etc/x
X
fails a.service
