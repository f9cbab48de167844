# title: the database is stopped under the agent, and started again
# want: pass
solve 2.3
sudo systemctl stop hello-db
sleep 1
sudo systemctl start hello-db
