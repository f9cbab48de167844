# title: the database had been up for a while when the agent was started
# want: fail order-not-seen
# breaks: waited
sudo systemctl start slow-db
sleep 4
sdlab solve 4.4 --print | sed '/systemctl stop/d' | bash
