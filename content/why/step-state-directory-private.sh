# title: DynamicUser=, and a file in the place of its state
# unit: a.service
# want: directory-failed certain
# says: /var/lib/private/a
sudo mkdir -p -m 700 /var/lib/private
echo old | sudo tee /var/lib/private/a >/dev/null
unit a.service <<'X'
[Service]
DynamicUser=yes
StateDirectory=a
ExecStart=/bin/sleep 100
X
fails a.service
