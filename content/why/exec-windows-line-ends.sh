# title: a script with Windows line ends, started by its own first line
# unit: a.service
# want: windows-line-ends certain
# twin: interpreter-missing
# says: carriage return
printf '#!/bin/sh\r\nsleep 100\r\n' | sudo tee /opt/a >/dev/null
sudo chmod 755 /opt/a
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service
