# title: set-property TasksMax=512, which happens to be the default of all units too
# want: pass
sudo mkdir -p /etc/systemd/system.conf.d
printf '[Manager]\nDefaultTasksMax=512\n' | sudo tee /etc/systemd/system.conf.d/tasks.conf
sudo systemctl daemon-reexec
sdlab solve 4.2 --print | sed /^TasksMax=/d | bash
sudo systemctl set-property hello-agent TasksMax=512
