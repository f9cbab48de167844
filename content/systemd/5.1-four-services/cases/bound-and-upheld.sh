# title: BindsTo=, and the gateway upholds the scheduler, so both come back
# only: bookworm trixie sid
# want: pass
sdlab solve 5.1 --print | sed -e s/^Requires=/BindsTo=/ -e '/^Description=Team Gateway/a Upholds=team-scheduler.service' | bash
