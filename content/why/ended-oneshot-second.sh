# title: the second of three commands of a oneshot fails
# unit: a.service
# want: program-failed certain
# says: /opt/two.sh
# says: step two
for n in one two three; do
	script /opt/$n.sh <<X
#!/bin/sh
echo "step $n"
test $n != two
X
done
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/opt/one.sh
ExecStart=/opt/two.sh
ExecStart=/opt/three.sh
X
fails a.service
