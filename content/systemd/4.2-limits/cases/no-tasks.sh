# title: TasksMax= left out
# want: fail limit-unset
# breaks: tasks
sdlab solve 4.2 --print | sed /^TasksMax=/d | bash
