# title: a shell looks for a file by a path without a slash in front
# unit: a.service
# want: file-missing likely
# says: venv/bin/activate, a path without a slash in front
# never: needs /bin/activate
unit a.service <<'X'
[Service]
ExecStart=/bin/bash -c 'source venv/bin/activate && exec python3 -m http.server 8123'
X
fails a.service
