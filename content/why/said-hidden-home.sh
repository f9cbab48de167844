# title: ProtectHome= hides the data of the program
# unit: a.service
# want: path-hidden certain
# says: ProtectHome=yes
mkdir -p ~/www; date > ~/www/index.html
script /opt/a.py <<'X'
#!/usr/bin/python3
open("/home/learner/www/index.html").read()
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
ProtectHome=yes
X
fails a.service
