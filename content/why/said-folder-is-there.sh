# title: the folder is there, the file in it is not
# unit: a.service
# want: file-missing certain
# twin: folder-missing
# never: folder for it does not exist
sudo mkdir /srv/digest
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c "cat /srv/digest/x"
X
fails a.service
