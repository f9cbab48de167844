# title: a program for another processor
# unit: a.service
# want: exec-other-machine certain
# twin: exec-format
# says: processor
# never: #!
printf '\177ELF\002\001\001\000\000\000\000\000\000\000\000\000\002\000\267\000\001\000\000\000' | sudo tee /opt/app >/dev/null
head -c 4000 /dev/zero | sudo tee -a /opt/app >/dev/null
sudo chmod 755 /opt/app
unit a.service <<'X'
[Service]
ExecStart=/opt/app
X
fails a.service
