# title: six restarts by hand within ten seconds
# want: fail start-limit-hit
# breaks: up yours
for _ in 1 2 3 4 5 6 7; do sudo systemctl restart hello-agent || true; done
