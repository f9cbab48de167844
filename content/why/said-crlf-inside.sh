# title: Windows line ends, and the program fails for something else
# unit: a.service
# want: variable-unset certain
# twin: windows-line-ends
printf 'import os\r\nos.environ["API_TOKEN"]\r\n' | sudo tee /opt/a.py >/dev/null
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service
