# title: a script with a mistake in its syntax
# unit: a.service
# want: script-error certain
# says: syntax
script /opt/a.sh <<'X'
#!/bin/sh
if [ 1 = 1 ]
	echo yes
fi
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
