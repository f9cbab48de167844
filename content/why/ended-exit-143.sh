# title: the program ends with 143 when it is stopped
# unit: a.service
# want: exit-143 certain
# twin: stop-exit-code
# says: SuccessExitStatus=143
# never: Somebody stopped
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "import signal,sys,time; signal.signal(15, lambda *a: sys.exit(143)); time.sleep(100)"
X
start a.service
sleep 1
sudo systemctl stop a.service
