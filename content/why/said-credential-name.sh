# title: the credential is there, and the program asks for another name
# unit: a.service
# want: file-missing certain
# twin: credential-missing
# says: /token
# never: could not hand over
echo secret | sudo tee /etc/x >/dev/null
script /opt/a.sh <<'X'
#!/bin/sh
cat "$CREDENTIALS_DIRECTORY/token"
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
LoadCredential=tokn:/etc/x
X
fails a.service
