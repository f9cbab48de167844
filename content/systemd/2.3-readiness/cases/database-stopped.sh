# title: the database is stopped under the agent, which lives on
# want: fail stopped-by-hand
# breaks: stores
solve 2.3
sudo systemctl stop hello-db
