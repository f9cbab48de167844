# title: TasksMax= left out, where systemd's own default is low
# want: fail limit-unset
# breaks: tasks
sudo mkdir -p /etc/systemd/system.conf.d
printf '[Manager]\nDefaultTasksMax=500\n' | sudo tee /etc/systemd/system.conf.d/tasks.conf
sudo systemctl daemon-reload
sdlab solve 4.2 --print | sed /TasksMax/d | bash
