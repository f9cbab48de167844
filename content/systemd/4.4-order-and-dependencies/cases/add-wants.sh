# title: a .wants link in place of the line
# want: pass
sdlab solve 4.4 --print | sed '/^Wants=/d; /systemctl daemon-reload/a sudo systemctl add-wants order-agent.service slow-db.service' | bash
