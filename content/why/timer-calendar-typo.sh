# title: a calendar that is neither cron nor a span
# unit: a.timer
# want: bad-setting certain
# says: Mun
unit a.service <<'X'
[Service]
ExecStart=/bin/true
X
unit a.timer <<'X'
[Timer]
OnCalendar=Mun 04:00
X
start a.timer
