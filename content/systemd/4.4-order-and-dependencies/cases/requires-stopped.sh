# title: with Requires=, a stop of the database stops the agent, which Restart=always does not heal
# want: fail requires-too-hard
# breaks: wants up
sdlab solve 4.4 --print | sed s/^Wants=/Requires=/ | bash
sudo systemctl stop slow-db
