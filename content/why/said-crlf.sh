# title: a script with Windows line ends
# unit: a.service
# want: windows-line-ends certain
# twin: command-not-found
# says: Windows
script /opt/a.py <<'X'
#!/usr/bin/env python3
print(1)
X
sudo sed -i 's/$/\r/' /opt/a.py
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service
