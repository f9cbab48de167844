# title: the file was changed, systemd has not read it, and the program failed before
# unit: a.service
# want: not-reloaded likely
# says: daemon-reload
unit a.service <<'X'
[Service]
ExecStart=/opt/none
X
fails a.service
sudo sed -i 's#/opt/none#/bin/sleep 100#' /etc/systemd/system/a.service
