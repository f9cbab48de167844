# title: made safe on disk, not reloaded
# want: fail not-reloaded
# breaks: current
# fault: wrong-path
solve 6.2
sudo touch -d '+1 minute' /etc/systemd/system/unsafe-agent.service
