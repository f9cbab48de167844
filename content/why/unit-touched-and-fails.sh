# title: the file was changed, and the change does not fix the fault
# unit: a.service
# want: not-reloaded likely
# says: No module named 'nosuchmod'
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "import nosuchmod"
X
fails a.service
sleep 1
echo '# a note' | sudo tee -a /etc/systemd/system/a.service >/dev/null
