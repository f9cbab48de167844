# title: a bounding set of all rights but the one to open the files of others
# unit: a.service
# want: file-denied likely
# says: CAP_DAC_OVERRIDE
sudo install -o learner -m 600 /dev/null /srv/state
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "open(\"/srv/state\")"
CapabilityBoundingSet=~CAP_DAC_OVERRIDE CAP_DAC_READ_SEARCH
X
fails a.service
