# title: InaccessiblePaths= closes a folder
# unit: a.service
# want: path-hidden certain
# says: InaccessiblePaths
sudo mkdir -p /srv/data; sudo touch /srv/data/x
script /opt/a.py <<'X'
#!/usr/bin/python3
open("/srv/data/x").read()
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
InaccessiblePaths=/srv/data
X
fails a.service
