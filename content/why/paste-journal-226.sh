# title: journalctl of a unit with a missing path
# unit: a.service
# want: namespace-path-missing certain
# says: /var/lib/a
# options: paste
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
ReadWritePaths=/var/lib/a
X
fails a.service
# journald does not know whose a line is if its writer is gone by then: another start writes another.
until sudo journalctl -u a.service | grep -q 'namespacing: '; do
	sudo systemctl restart a.service 2>/dev/null || sleep 1
done
sudo journalctl -u a.service
