# title: TasksMax= left out, where the default of all units is lower than what is asked for
# want: fail limit-unset
# breaks: tasks
sudo mkdir -p /etc/systemd/system.conf.d
printf '[Manager]\nDefaultTasksMax=512\n' | sudo tee /etc/systemd/system.conf.d/tasks.conf
sudo systemctl daemon-reexec
sdlab solve 4.2 --print | sed /^TasksMax=/d | bash
