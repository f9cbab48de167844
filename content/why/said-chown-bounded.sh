# title: root whose bounding set has no CAP_CHOWN wants to give a file away
# unit: a.service
# want: owner-change-refused likely
# says: CAP_CHOWN
# never: DAC_OVERRIDE
sudo install -m 644 /dev/null /srv/state
unit a.service <<'X'
[Service]
CapabilityBoundingSet=CAP_NET_BIND_SERVICE
ExecStart=/bin/chown learner /srv/state
X
fails a.service
