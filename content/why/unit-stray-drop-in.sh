# title: a drop-in in a folder of the wrong name
# unit: a.service
# want: exec-missing certain
# says: /opt/none
sudo mkdir -p /etc/systemd/system/a.d
printf '[Service]\nExecStart=\nExecStart=/bin/sleep 100\n' | sudo tee /etc/systemd/system/a.d/override.conf >/dev/null
unit a.service <<'X'
[Service]
ExecStart=/opt/none
X
fails a.service
