# title: a user's unit looks for a file in its home, which is where it is without WorkingDirectory=
# unit: a.service
# want: file-missing likely
# scope: user
# says: That is /home/learner, because
# journald knows the unit of a line only while its writer lives.
mkdir -p ~/.config/systemd/user
cat > ~/.config/systemd/user/a.service <<'X'
[Service]
ExecStart=/bin/sh -c 'echo "cat: conf/app.yml: No such file or directory" >&2; sleep 0.3; exit 1'
X
systemctl --user daemon-reload
systemctl --user start a.service
until systemctl --user -q is-failed a.service; do sleep 0.1; done
sudo journalctl --sync
