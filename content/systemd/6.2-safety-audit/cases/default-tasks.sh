# title: no TasksMax=, where the default of all units is low
# want: fail limit-unset
# breaks: limits
sudo mkdir -p /etc/systemd/system.conf.d
printf '[Manager]\nDefaultTasksMax=512\n' | sudo tee /etc/systemd/system.conf.d/tasks.conf
sudo systemctl daemon-reexec
sdlab solve 6.2 --print | sed /^TasksMax=/d | bash
