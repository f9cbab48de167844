# title: systemd-run in place of a file
# want: fail transient-unit
# breaks: known
sudo systemd-run -q --unit=warm-up /bin/sh -c 'while :; do echo warm; sleep 1; done'
