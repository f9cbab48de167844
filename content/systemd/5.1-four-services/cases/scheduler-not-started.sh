# title: three of four were started
# want: fail not-started
# breaks: up scheduler-waited
sdlab solve 5.1 --print | sed 's/ team-scheduler.service//' | bash
