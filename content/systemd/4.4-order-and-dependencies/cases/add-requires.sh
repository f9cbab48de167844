# title: systemctl add-requires in place of Wants=
# want: fail requires-too-hard
# breaks: wants
sdlab solve 4.4 --print | sed '/^Wants=/d; /systemctl daemon-reload/a sudo systemctl add-requires order-agent.service slow-db.service' | bash
