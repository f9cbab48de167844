# title: a network namespace that is not there
# unit: a.service
# want: network-namespace-missing certain
# says: blue
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
NetworkNamespacePath=/run/netns/blue
X
fails a.service
