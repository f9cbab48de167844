# title: a path without a slash in front, and the file is beside the script
# unit: a.service
# want: file-missing likely
# says: WorkingDirectory
# says: config.json, a path without a slash
# never: /opt/app/config.json, and there is no
sudo mkdir /opt/app
echo '{}' | sudo tee /opt/app/config.json >/dev/null
script /opt/app/a.py <<'X'
#!/usr/bin/python3
open("config.json")
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/app/a.py
X
fails a.service
