# title: systemctl reload is refused, and nothing is killed
# want: fail never-killed
# breaks: healed
sudo systemctl reload hello-agent || true
