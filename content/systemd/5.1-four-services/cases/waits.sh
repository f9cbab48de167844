# title: checked while the worker waits for Redis, with patience
# want: pass
sdlab solve 5.1 --print | sed 's/^sudo systemctl restart /&--no-block /' | bash || true
