# title: a program whose loader is missing
# unit: a.service
# want: interpreter-missing likely
# twin: exec-other-machine
# twin: exec-missing
# says: loader
sudo cp /bin/true /opt/app
sudo sed -i 's#ld-linux-x86-64.so.2#ld-linux-x86-64.so.9#' /opt/app
unit a.service <<'X'
[Service]
ExecStart=/opt/app
X
fails a.service
