# title: root without its capabilities may not open a file of another user
# unit: a.service
# want: file-denied likely
# says: CAP_DAC_OVERRIDE
sudo install -o learner -m 600 /dev/null /srv/state
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "open(\"/srv/state\")"
CapabilityBoundingSet=CAP_NET_BIND_SERVICE
X
fails a.service
