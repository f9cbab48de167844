# title: the database is stopped under the agent, which lives on
# want: pass
solve 2.3
sudo systemctl stop hello-db
