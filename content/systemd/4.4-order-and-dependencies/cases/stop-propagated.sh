# title: PropagatesStopTo= in the database stops the agent, too
# want: fail requires-too-hard
# breaks: wants
# only: bookworm trixie sid
sudo sed -i '/^Description/a PropagatesStopTo=order-agent.service' /etc/systemd/system/slow-db.service
solve 4.4
