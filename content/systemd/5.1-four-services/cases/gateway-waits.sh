# title: checked while the gateway starts, with patience
# want: pass
sdlab solve 5.1 --print | sed 's/^sudo systemctl restart /&--no-block /' | bash || true
