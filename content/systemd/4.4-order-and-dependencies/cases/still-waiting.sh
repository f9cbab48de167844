# title: checked while the start waits
# want: pending job-running
# breaks: up waited
# options: no-wait
sdlab solve 4.4 --print | sed '/systemctl start/,$d' | bash
sudo systemctl start --no-block order-agent
