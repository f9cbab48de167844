# title: enabled, and never started in this boot
# want: fail enabled-not-started
# breaks: up
# options: fresh
solve 1.1
solve 1.2
sudo systemctl enable hello-agent
