# title: a program opens a file to write it, and the folder for it does not exist
# unit: a.service
# want: file-missing certain
# says: not even the folder
# never: Make it, or correct
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "open(\"/srv/data/state.db\", \"w\")"
X
fails a.service
