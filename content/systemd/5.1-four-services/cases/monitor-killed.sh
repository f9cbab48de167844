# title: the monitor dies, and nobody starts it again
# want: fail not-started
# breaks: up
solve 5.1
sleep 1
sudo systemctl kill team-monitor
sleep 1
