# title: the database does not come up, and the agent is started without it
# want: fail dependency-failed
# breaks: waited
sudo mkdir /etc/systemd/system/slow-db.service.d
printf '[Service]\nExecStart=\nExecStart=/bin/false\n' | sudo tee /etc/systemd/system/slow-db.service.d/command.conf
solve 4.4
