# title: LimitNOFILE= is too low
# unit: a.service
# want: too-many-files likely
# twin: inotify-limit
# says: LimitNOFILE=20
unit a.service <<'X'
[Service]
LimitNOFILE=20
ExecStart=/usr/bin/python3 -c "f = [open(\"/dev/null\") for _ in range(50)]"
X
fails a.service
