# title: the variable is set under a header in lower case
# unit: a.service
# want: value-ignored certain
# says: \[service\]
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "import os; os.environ['TOKEN']"
X
sudo mkdir -p /etc/systemd/system/a.service.d
unit a.service.d/o.conf <<'X'
[service]
Environment=TOKEN=x
X
fails a.service
