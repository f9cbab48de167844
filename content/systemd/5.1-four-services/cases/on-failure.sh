# title: Restart=on-failure, no Restart= for the monitor, an alert instead
# want: pass
sdlab solve 5.1 --print | sed 's/^Restart=always/Restart=on-failure/; /^Restart=no/d; /Monitor/a OnFailure=team-alert.service' | bash
