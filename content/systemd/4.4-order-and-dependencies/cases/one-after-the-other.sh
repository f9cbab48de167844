# title: the database is started by hand, and the agent two seconds after that
# want: fail order-not-seen
# breaks: waited
sdlab solve 4.4 --print | sed '/^sudo systemctl start/i sudo systemctl start slow-db; sleep 2' | bash
