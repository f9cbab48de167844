# title: checked while the worker waits for Redis
# want: pending job-running
# breaks: up worker-waited
# options: no-wait
sdlab solve 5.1 --print | sed 's/^sudo systemctl restart /&--no-block /' | bash || true
