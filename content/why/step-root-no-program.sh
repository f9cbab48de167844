# title: RootDirectory= is a folder that has no such program
# unit: a.service
# want: exec-missing certain
# says: RootDirectory=/srv/root makes that folder the root
sudo mkdir -p /srv/root/usr/bin /srv/root/proc /srv/root/sys /srv/root/dev /srv/root/run
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
RootDirectory=/srv/root
X
fails a.service
