# title: the program is a link that leads nowhere
# unit: a.service
# want: exec-missing certain
# twin: interpreter-missing
# says: /opt/app
# says: link
sudo ln -s /opt/app-1.2/bin/app /opt/app
unit a.service <<'X'
[Service]
ExecStart=/opt/app
X
fails a.service
