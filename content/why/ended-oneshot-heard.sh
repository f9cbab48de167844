# title: a oneshot that says something, and nothing that tells of an error
# unit: a.service
# want: oneshot-done certain
# says: ended with success
# never: takes for success
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/echo the digest is written
X
start a.service
