# title: a database of the learner's own that only says that it is ready
# want: fail other-program
# breaks: programs
sudo mkdir /etc/systemd/system/slow-db.service.d
printf '[Service]\nNotifyAccess=all\nExecStart=\nExecStart=/bin/sh -c "sleep 3; systemd-notify --ready; sleep infinity"\n' |
    sudo tee /etc/systemd/system/slow-db.service.d/command.conf
sudo systemctl daemon-reload
solve 4.4
sleep 4
