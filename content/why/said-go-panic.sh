# title: a Go program panics: a file by a relative path
# unit: a.service
# want: file-missing certain
# says: /srv/config.yaml
script /opt/a <<'X'
#!/bin/sh
cat >&2 <<Y
panic: open config.yaml: no such file or directory

goroutine 1 [running]:
main.main()
	/build/main.go:12 +0x1d
Y
exit 2
X
unit a.service <<'X'
[Service]
WorkingDirectory=/srv
ExecStart=/opt/a
X
fails a.service
