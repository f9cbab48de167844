# title: BindsTo=, and the gateway wants the scheduler, so both come back
# want: pass
sdlab solve 5.1 --print | sed 's/^Requires=/BindsTo=/; s/^Description=Team Gateway/&\nWants=team-scheduler.service/' | bash
