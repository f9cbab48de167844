# title: a later drop-in empties TasksMax=, and the default of all units is low enough
# want: fail limit-unset
# breaks: tasks
sudo mkdir -p /etc/systemd/system.conf.d
printf '[Manager]\nDefaultTasksMax=512\n' | sudo tee /etc/systemd/system.conf.d/tasks.conf
sudo systemctl daemon-reexec
sdlab solve 4.2 --print | bash
printf '[Service]\nTasksMax=\n' | sudo tee /etc/systemd/system/hello-agent.service.d/zz-default.conf
sudo systemctl daemon-reload
