# title: Python's own library is hidden, and no PYTHONHOME is set
# unit: a.service
# want: python-library-missing likely
# never: PYTHONHOME says
script /opt/a.py <<'X'
print("hello")
X
unit a.service <<'X'
[Service]
TemporaryFileSystem=/usr/lib/python3.11 /usr/lib/python3.13 /usr/lib/python3.9
ExecStart=/usr/bin/python3 /opt/a.py
X
for folder in /usr/lib/python3.9 /usr/lib/python3.11 /usr/lib/python3.13; do
    test -d $folder || sudo sed -i "s| $folder||; s|=$folder |=|" /etc/systemd/system/a.service
done
sudo systemctl daemon-reload
fails a.service
