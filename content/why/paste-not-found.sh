# title: what systemctl says of a unit that does not exist
# unit: backup.service
# want: unit-not-found certain
# never: status 0
# options: paste
cat <<'X'
$ sudo systemctl start backup
Failed to start backup.service: Unit backup.service not found.
X
