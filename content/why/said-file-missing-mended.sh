# title: the file was made after the program had failed
# unit: a.service
# want: file-missing likely
# says: there now
# never: there is no such file
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "open(\"/srv/data.json\")"
X
fails a.service
sudo touch /srv/data.json
