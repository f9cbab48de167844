# title: what systemctl says of a masked unit
# unit: a.service
# want: masked certain
# options: paste
cat <<'X'
$ sudo systemctl enable a
Failed to enable unit: Unit file /etc/systemd/system/a.service is masked.
X
