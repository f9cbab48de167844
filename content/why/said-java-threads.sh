# title: Java may start no more threads
# unit: a.service
# want: script-error certain
# twin: heap-full
script /opt/a.sh <<'X'
#!/bin/sh
cat >&2 <<'M'
Exception in thread "main" java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process/resource limits reached
	at com.example.App.main(App.java:10)
M
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
