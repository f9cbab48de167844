# title: the gateway comes after the scheduler, which comes after the gateway
# want: fail ordering-cycle
sdlab solve 5.1 --print | sed -e 's/^Description=Team Gateway/&\nWants=team-scheduler.service\nAfter=team-scheduler.service/' | timeout 20 bash || true
