# title: TasksMax=10240
# want: fail limit-too-loose
# breaks: tasks
sdlab solve 4.2 --print | sed s/1024/10240/ | bash
