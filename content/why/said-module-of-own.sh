# title: the import fails in the program's own package, for a name that is not there
# unit: a.service
# want: script-error certain
# twin: module-missing
# says: cannot import name
# never: no module
sudo mkdir /opt/app
echo 'x = 1' | sudo tee /opt/app/helpers.py >/dev/null
printf 'from helpers import y\n' | sudo tee /opt/app/a.py >/dev/null
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/app/a.py
X
fails a.service
