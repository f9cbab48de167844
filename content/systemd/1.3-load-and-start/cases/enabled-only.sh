# title: enabled, and not started
# want: fail enabled-not-started
# breaks: up yours speaks
sudo systemctl enable hello-agent
