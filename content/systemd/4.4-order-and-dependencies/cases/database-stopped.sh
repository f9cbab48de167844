# title: the database is stopped later, and the agent lives on
# want: pass
solve 4.4
sleep 1
sudo systemctl stop slow-db
