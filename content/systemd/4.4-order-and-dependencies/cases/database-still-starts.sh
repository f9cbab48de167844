# title: the database was on its way up already when the agent was started
# want: pass
sdlab solve 4.4 --print | sed '/^sudo systemctl start/i sudo systemctl start --no-block slow-db; sleep 1' | bash
