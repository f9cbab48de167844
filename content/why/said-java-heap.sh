# title: Java's heap is full
# unit: a.service
# want: heap-full likely
# twin: out-of-memory
# twin: script-error
# says: -Xmx
script /opt/a.sh <<'X'
#!/bin/sh
cat >&2 <<'M'
Exception in thread "main" java.lang.OutOfMemoryError: Java heap space
	at com.example.App.main(App.java:10)
M
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
