# title: the database cannot start
# want: fail dependency-failed
# breaks: ready up
solve 2.3
sudo systemctl stop web-agent hello-db
mv ~/agents/hello-store/database-password ~/
sudo systemctl start --no-block web-agent
sleep 10
