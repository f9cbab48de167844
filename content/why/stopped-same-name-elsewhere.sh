# title: a program of the same name runs in another folder
# unit: a.service
# want: stopped-by-hand certain
# twin: running-by-hand
for place in one two; do
	sudo mkdir -p /srv/$place
	script /srv/$place/app.py <<X
#!/usr/bin/python3
import time # $place
time.sleep(600)
X
done
unit a.service <<'X'
[Service]
WorkingDirectory=/srv/one
ExecStart=/usr/bin/python3 app.py
X
unit b.service <<'X'
[Service]
WorkingDirectory=/srv/two
ExecStart=/usr/bin/python3 app.py
X
start b.service
start a.service
sleep 1
sudo systemctl stop a.service
