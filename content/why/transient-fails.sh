# title: a unit of systemd-run that failed
# unit: a.service
# want: program-failed certain
# twin: transient-unit
# says: status 1
sudo systemd-run --unit a.service /bin/false 2>/dev/null
sleep 1
