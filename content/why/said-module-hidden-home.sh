# title: a module below a home, and ProtectHome=
# unit: a.service
# want: module-missing likely
# says: ProtectHome=yes
mkdir -p ~/lib
echo x=1 >~/lib/ours.py
unit a.service <<'X'
[Service]
User=learner
ProtectHome=yes
Environment=PYTHONPATH=/home/learner/lib
ExecStart=/usr/bin/python3 -c "import ours"
X
fails a.service
