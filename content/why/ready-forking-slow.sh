# title: Type=forking, in front for 12 s, then in the background
# unit: a.service
# want: job-running certain
# twin: forking-hangs
# never: stays in the foreground
script /opt/a.sh <<'X'
#!/bin/sh
sleep 12
sleep 600 &
X
unit a.service <<'X'
[Service]
Type=forking
ExecStart=/opt/a.sh
X
sudo systemctl start --no-block a.service
sleep 4
